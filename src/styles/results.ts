import {css} from './css.ts';

/** What comes after sending. */
const results = css`
  [part='results'],
  [part='results'] section,
  [part='confirm'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  [part='results'] {
    gap: 2em;
  }
  .quiet > button {
    border: 0;
    padding-inline: 0;
    margin-inline-end: 1em;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [part='confirm'] {
    border-inline-start: 4px solid var(--_edge);
    padding-inline-start: 1em;
  }
  [part='confirm'] > p:focus,
  #standing:focus {
    outline: 0;
  }
  [part='standing'] > ul {
    display: grid;
    gap: 0.9em;
  }
  /* Where there is no room for both, the figures stand below their stance. */
  [part='row'] > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    > svg ~ small {
      inline-size: 100%;
    }
  }
  /* Whoever copies the standing has the figures once. */
  [part='row'] > .sr {
    user-select: none;
  }
  [part='row'].unsure {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.9em;
  }
  svg {
    inline-size: 100%;
    block-size: 0.625em;
    fill: var(--_edge);
    background: var(--_line);
    forced-color-adjust: none;
  }
  .mine {
    font-weight: 600;
    fill: var(--_accent);
    svg {
      fill: inherit;
      block-size: 0.875em;
    }
  }
  /* A theme's colour may be that of the reader's own background. */
  @media (forced-colors: active) {
    .mine {
      fill: Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    rect {
      animation: grow 180ms ease-out;
    }
  }
  @keyframes grow {
    from {
      width: 0;
    }
  }
  svg:dir(rtl) {
    scale: -1 1;
  }
  [part='nearest'] > ul {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
  }
  [part='nearest'] li {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.6em;
  }
  [part='nearest'] a {
    display: block;
    min-block-size: 24px;
    font-weight: 600;
  }
  [part='filter'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }
  select {
    font: inherit;
    color: inherit;
    background: Canvas;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0.25em 0.5em;
    border: var(--_field);
    border-radius: var(--_radius);
  }
  [part='reaction'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    > blockquote {
      white-space: pre-line;
    }
  }
  /* Ten thousand of them scroll as twenty do: a page at a time, since each box of this kind has a price of its own. */
  .page {
    content-visibility: auto;
    contain-intrinsic-size: auto 140em;
  }
  [part='reaction'].mine {
    border-inline-start: 2px solid var(--_accent);
    padding-inline-start: 1em;
  }
  @media print {
    [part='buttons'],
    [part='filter'],
    [part='reactions'] button {
      display: none;
    }
    [part='row'] {
      break-inside: avoid;
    }
    svg {
      print-color-adjust: exact;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** The sheet that the results of all elements on the page share. */
export const resultsSheet = (): CSSStyleSheet => {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(results);
  return sheet;
};
