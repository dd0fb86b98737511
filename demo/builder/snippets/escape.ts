/** A text as HTML, between tags or between double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An opening tag; `true` is an attribute without a value, `false` is none. */
export const tag = (name: string, attributes: readonly (readonly [string, string | boolean])[]): string =>
  `<${[name, ...attributes.filter(([, value]) => value !== false).map(([key, value]) => (value === true ? key : `${key}="${escapeHtml(value as string)}"`))].join(' ')}>`;

/** A value as JavaScript, also where that stands in a page: no `<` that could begin a tag, or end a script. */
export const asScript = (value: unknown, indent?: number): string => JSON.stringify(value, null, indent).replaceAll('<', '\\u003c');

/** Between single quotes in PHP. */
export const asPhp = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const indented = (code: string, by = '  '): string => code.replace(/^(?=.)/gm, by);
