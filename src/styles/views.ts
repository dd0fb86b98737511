import {css} from './css.ts';

/** The article side: statement, panel, and what comes after sending. */
export const views = css`
  :host {
    display: grid;
    box-sizing: border-box;
    /* What stood here before the script came: nothing below it may move (see define.ts). */
    min-block-size: var(--_height, 0);
  }
  /*
   * What a page says of its own elements reaches the host, and beats what is said here of that; below it only what is
   * inherited does. Of that the font, the colour and the space between letters are the page's, or the reader's; not what
   * would make words unreadable.
   */
  [part='poll'] {
    container-type: inline-size;
    line-height: max(1lh, 1.2em);
    overflow-wrap: anywhere;
    pointer-events: auto;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 0;
    list-style: none;
  }
  small,
  [part='hint'] {
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_quiet);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [part='poll'],
  [part='react'],
  form,
  form > fieldset {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
  }
  [part='react'],
  form,
  form > fieldset,
  .reason {
    flex: 1 0 auto;
  }
  .reason {
    grid-template-rows: auto auto 1fr;
  }
  [part='kicker'] {
    margin-block-end: -0.8em;
    font-size: 0.8125em;
    font-weight: 600;
    letter-spacing: 0.08em;
    text-transform: uppercase;
    color: var(--_quiet);
  }
  [part='heading'] {
    color: var(--stelling-heading-color, var(--nl-heading-level-2-color, inherit));
    font-family: var(--stelling-heading-font-family, var(--nl-heading-level-2-font-family, inherit));
    font-size: 1.25em;
    font-weight: var(
      --stelling-heading-font-weight,
      var(--utrecht-heading-2-font-weight, var(--nl-heading-level-2-font-weight, 700))
    );
    line-height: 1.25;
    text-wrap: balance;
  }
  [part='heading'] ::slotted(*) {
    margin: 0 !important;
    font: inherit !important;
  }
  [part='heading']:focus {
    outline: 0;
  }
  [part='statement'] > * {
    font-size: clamp(1.4em, 5cqi, 2.1em);
  }
  .quoted [role]::before,
  .quoted ::slotted(*)::before {
    content: '‘' / '';
    margin-inline-start: -0.38em;
  }
  .quoted [role]::after,
  .quoted ::slotted(*)::after {
    content: '’' / '';
  }
  [part='panel'] {
    border-block-end: 1px solid var(--_line);
  }
  [part='contribution'] {
    display: grid;
    gap: 0.4em;
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  figure,
  ::slotted(figure) {
    display: flex !important;
    flex-flow: column-reverse !important;
    gap: 0.4em;
    margin: 0 !important;
  }
  blockquote > p + p {
    margin-block-start: 0.75em;
  }
  [part='stance'] {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 0.875em;
    font-weight: 600;
  }
  i {
    flex: none;
    inline-size: 0.8em;
    block-size: 0.8em;
    border: 1.5px solid;
    border-radius: 50%;
    forced-color-adjust: none;
    background: conic-gradient(currentColor var(--_share, 0%), transparent 0);
  }
  i.unsure {
    border-style: dotted;
  }
  .agree {
    --_share: 100%;
  }
  .partly-agree {
    --_share: 75%;
  }
  .neutral {
    --_share: 50%;
  }
  .partly-disagree {
    --_share: 25%;
  }
  [part='errors'] {
    border-inline-start: 4px solid var(--_error);
    padding-inline-start: 1em;
  }
  a {
    color: var(--_link);
    display: inline-block;
    padding-block: 4px;
  }
  [part='status'] {
    display: grid;
    gap: 0.6em;
  }
  [part='own'] {
    flex-direction: column !important;
    margin-block: 0.4em;
    border-inline-start: 2px solid var(--_accent);
    padding-inline-start: 1em;
    > blockquote {
      white-space: pre-line;
    }
  }
  /* About as high as the standing will be, so that little moves when it comes. */
  [part='results']:empty {
    min-block-size: 20em;
  }
  [part='scale'] {
    font-size: clamp(0.7em, 4.2cqi, 0.8125em);
    > ul {
      display: grid;
      grid: auto auto / auto-flow 1fr;
      text-align: center;
    }
    li {
      display: contents;
    }
    p {
      margin-block-start: 0.75em;
    }
    /* They stand on the line; the steps lie on it. */
    div:first-child {
      align-self: end;
    }
    div + div {
      border-block-start: 1px solid;
    }
    i {
      display: block;
      margin: -0.5em auto 0.4em;
    }
    b {
      display: inline-grid;
      place-items: center;
      inline-size: 2.4em;
      aspect-ratio: 1;
      margin: 0 1px 0.6em;
      border: 1px solid;
      border-radius: 50%;
      overflow: hidden;
      > * {
        grid-area: 1/1;
        max-inline-size: 100%;
      }
    }
  }
  .paper {
    display: none;
  }
  @media print {
    form {
      display: none;
    }
    .paper {
      display: block;
    }
  }
`;
