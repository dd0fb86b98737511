import {css} from 'lit';

/** Type and colours are the page's. What is good or not is said in words first, and in the shape of its edge. */
export const styles = css`
  :host {
    display: block;
    --_edge: color-mix(in srgb, currentColor 60%, transparent);
    --_line: color-mix(in srgb, currentColor 20%, transparent);
  }
  :host([hidden]) {
    display: none;
  }
  p,
  ul,
  pre {
    margin: 0;
  }
  section,
  li,
  .finding {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    justify-items: start;
  }
  section {
    gap: 0.75em;
  }
  p {
    max-inline-size: 70ch;
    overflow-wrap: anywhere;
  }
  ul {
    display: grid;
    gap: 1em;
    padding: 0;
    list-style: none;
  }
  li {
    border-inline-start: 3px solid var(--_edge);
    padding-inline-start: 0.75em;
  }
  li[data-severity='problem'] {
    border-inline-start: 9px double currentColor;
  }
  li[data-severity='warning'] {
    border-inline-start-style: dashed;
  }
  .title {
    font-weight: 600;
  }
  .severity {
    border: 1px solid var(--_edge);
    border-radius: 3px;
    padding: 0.1em 0.4em;
    margin-inline-end: 0.25em;
    font-size: 0.875em;
  }
  .snippet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    justify-items: start;
    inline-size: 100%;
  }
  pre {
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 3px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-size: 0.9em;
  }
  button {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_edge);
    border-radius: 3px;
    min-block-size: 2.75rem;
    padding: 0.4em 1em;
    cursor: pointer;
  }
  button.copy {
    min-block-size: 2rem;
    padding: 0.1em 0.75em;
  }
  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.75;
  }
  :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
`;
