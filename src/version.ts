/** Kept equal to package.json by a unit test; the element needs it to name a clash of two versions on one page. */
export const version = '0.1.0';
