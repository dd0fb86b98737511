/**
 * Whether a page can use an address: http(s), or relative to the page. Nothing else goes in a snippet: `javascript:` in the
 * form that works without JavaScript would be a script after all.
 */
export const isWebAddress = (address: string): boolean => {
  const url = URL.parse(address.trim(), 'https://pagina.voorbeeld.nl/');
  return !!url && /^https?:$/.test(url.protocol) && !/\s/.test(address.trim());
};
