/**
 * What a template is to Lit: a value that says so, which any copy of it renders. Stands in for Lit in the build of
 * dist/results.js; test/unit/results holds it against the real one.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]) => ({_$litType$: 1, strings, values});
export const nothing = Symbol.for('lit-nothing');
