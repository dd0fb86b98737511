/** One column in the middle of the page, in the reader's own light or dark. */
export const style = `
:root { color-scheme: light dark; --ink: #1d1d1f; --quiet: #5c5c63; --paper: #fdfdfc; --line: #dcdcd8; --accent: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececea; --quiet: #a6a6ab; --paper: #17181a; --line: #3a3b3f; --accent: #8cc0ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 38rem; margin: 0 auto; padding: clamp(2.5rem, 12vh, 8rem) 1.5rem 4rem; overflow-wrap: break-word; }
h1 { margin: 0 0 1rem; font-family: Georgia, 'Times New Roman', serif; font-weight: 600; font-size: clamp(1.75rem, 6vw, 2.5rem); line-height: 1.15; text-wrap: balance; }
p, ul { margin: 0 0 1rem; }
ul { padding-left: 1.25em; }
li + li { margin-top: 0.25rem; }
.kicker { margin-bottom: 0.5rem; color: var(--quiet); font-size: 0.9375rem; }
.written { margin: 2rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.written h2 { margin: 0 0 0.5rem; color: var(--quiet); font-size: 0.9375rem; font-weight: 400; }
.written p { white-space: pre-wrap; }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.back { margin-top: 2rem; }
`;
