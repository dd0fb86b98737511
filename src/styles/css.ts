/** Marks a template as CSS, for editors and for the build, which minifies it. */
export const css = String.raw;
