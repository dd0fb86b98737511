import {css} from './css.ts';

/** What the reader operates: choices, fields, buttons. */
export const controls = css`
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    /* Fills the gap with what contrasts, so that one of the two rings is seen on any page. */
    box-shadow: 0 0 0 2px color(from var(--_focus) var(--_pair));
  }
  [part='choices'] {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }
  [part='buttons'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  label:has(> input),
  button,
  textarea,
  [part='field'] > input {
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: var(--_field);
    border-radius: var(
      --stelling-field-border-radius,
      var(--utrecht-textbox-border-radius, var(--_radius))
    );
    background: transparent;
    line-height: 1.35;
  }
  label:has(> input) {
    display: flex;
    align-items: center;
    gap: 0.6em;
    cursor: pointer;
  }
  [part='choice']:has(:checked) {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  label > input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_accent);
  }
  label[part='permission'] {
    border: 0;
    padding-inline: 0;
  }
  [part='field'] {
    display: grid;
    gap: 0.3em;
    > label {
      font-weight: var(
        --stelling-label-font-weight,
        var(--utrecht-form-label-font-weight, 600)
      );
    }
  }
  textarea {
    field-sizing: content;
    min-block-size: 5lh;
    resize: vertical;
  }
  [aria-invalid='true']:not(fieldset) {
    border-color: var(--_error);
  }
  button {
    padding-inline: var(
      --stelling-button-padding-inline,
      var(--utrecht-button-padding-inline-start, var(--ams-button-padding-inline, 1.25em))
    );
    border-radius: var(--_radius);
    font-size: var(--stelling-button-font-size, var(--utrecht-button-font-size, var(--ams-button-font-size, 1em)));
    justify-self: start;
    align-self: start;
    cursor: pointer;
  }
  [part='submit'] {
    font-weight: var(--stelling-button-font-weight, var(--utrecht-button-font-weight, var(--ams-button-font-weight, 600)));
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: transparent;
    &:hover {
      background: var(--_hover);
    }
  }
  [part='error'] {
    padding-block-start: 0.25em;
    color: var(--_error);
    font-weight: 600;
  }
  @container (min-width: 30em) {
    [part='choices'] {
      grid: auto / auto-flow 1fr;
    }
    [part='choice'] {
      flex-direction: column;
      padding: 0.75em 0.25em;
      text-align: center;
    }
  }
`;
