import {css} from './css.ts';

/**
 * Every value that a page can set, with what it falls back on: a theme's NL Design System tokens, then our own.
 * Colours that lie on each other fall back together, so that no half of a pair meets a stranger.
 *
 * @cssprop {<color>} [--stelling-accent-color=light-dark(#154273, #a8cbf0)] - Colour of the main button, and of what the reader chose.
 * @cssprop {<color>} [--stelling-on-accent-color=light-dark(#fff, #10243b)] - Colour of the text upon it.
 * @cssprop {<color>} [--stelling-error-color=light-dark(#b3261e, #ffb4ab)] - Colour of errors.
 * @cssprop {<length>} [--stelling-border-radius=3px] - How round buttons, choices and fields are.
 * @cssprop [--stelling-heading-font-family=inherit] - Typeface of headings.
 */
export const tokens = css`
  :host {
    --_accent: var(
      --stelling-accent-color,
      var(
        --utrecht-button-primary-action-background-color,
        var(--ams-button-primary-background-color, light-dark(#154273, #a8cbf0))
      )
    );
    --_on-accent: var(
      --stelling-on-accent-color,
      var(--utrecht-button-primary-action-color, var(--ams-button-primary-color, light-dark(#fff, #10243b)))
    );
    --_error: var(
      --stelling-error-color,
      var(--utrecht-form-field-error-message-color, var(--ams-error-message-color, light-dark(#b3261e, #ffb4ab)))
    );
    --_radius: var(--stelling-border-radius, var(--utrecht-button-border-radius, 3px));
    --_heading-font: var(--stelling-heading-font-family, var(--utrecht-heading-font-family, inherit));
    --_quiet: color-mix(in srgb, currentColor 75%, transparent);
    --_edge: color-mix(in srgb, currentColor 60%, transparent);
    --_line: color-mix(in srgb, currentColor 20%, transparent);
    --_focus: 3px solid var(--_accent);
  }
`;
