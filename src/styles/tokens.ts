import {css} from './css.ts';

/**
 * Every value that a page can set, with what it falls back on: a theme's tokens (those of Utrecht, from which most themes are
 * made, of NL Design System, of Amsterdam), then our own.
 *
 * What lies on a colour that the page chose is made for that colour: white where that has a contrast of 4.5 with it, or else
 * black, which then has. White has up to a luminance, the y of CIE XYZ, of 0.18333.
 *
 * @cssprop [--stelling-accent-color=light-dark(#154273, #a8cbf0)] - The button, the chosen stance, the reader's own bar. A theme's: its button.
 * @cssprop [--stelling-on-accent-color] - Text on that. By default white or black, whichever can be read.
 * @cssprop [--stelling-link-color=currentColor] - Links, and buttons that look like them. A theme's: its links.
 * @cssprop [--stelling-focus-color=var(--stelling-accent-color)] - The ring around what has the focus. A theme's: its focus outline.
 * @cssprop [--stelling-error-color=#b3261e] - Errors; made lighter where the page is dark. A theme's: its error messages.
 * @cssprop [--stelling-muted-color=color-mix(in srgb, currentColor 75%, transparent)] - Hints and small print.
 * @cssprop [--stelling-line-color=color-mix(in srgb, currentColor 20%, transparent)] - Hairlines.
 * @cssprop [--stelling-heading-color=inherit] - Headings. A theme's: its second level.
 * @cssprop [--stelling-heading-font-family=inherit] - Headings. A theme's: its second level.
 * @cssprop [--stelling-heading-font-weight=700] - Headings. A theme's: its second level.
 * @cssprop [--stelling-label-font-weight=600] - Labels of fields. A theme's: its labels.
 * @cssprop [--stelling-border-radius=3px] - Corners of buttons. A theme's: its buttons.
 * @cssprop [--stelling-button-font-size=1em] - Buttons. A theme's: its buttons.
 * @cssprop [--stelling-button-font-weight=600] - The button that sends. A theme's: its buttons.
 * @cssprop [--stelling-button-padding-inline=1.25em] - Left and right in a button. A theme's: its buttons.
 * @cssprop [--stelling-field-border-color=color-mix(in srgb, currentColor 60%, transparent)] - Edges of fields, stances and other buttons. A theme's: its text fields.
 * @cssprop [--stelling-field-border-width=1px] - The same edges. A theme's: its text fields.
 * @cssprop [--stelling-field-border-radius=var(--stelling-border-radius)] - Corners of fields and stances. A theme's: its text fields.
 */
export const tokens = css`
  :host {
    --_bw: clamp(0, (0.18333 - y) * 9e6, 1.1);
    --_pair: xyz var(--_bw) var(--_bw) var(--_bw);
    --_accent: var(
      --stelling-accent-color,
      var(
        --utrecht-button-primary-action-background-color,
        var(--ams-button-primary-background-color, light-dark(#154273, #a8cbf0))
      )
    );
    --_on-accent: var(--stelling-on-accent-color, color(from var(--_accent) var(--_pair)));
    --_hover: var(
      --stelling-accent-color,
      var(
        --utrecht-button-primary-action-hover-background-color,
        var(--ams-button-primary-hover-background-color, var(--_accent))
      )
    );
    --_link: var(
      --stelling-link-color,
      var(--utrecht-link-color, var(--ams-link-color, currentColor))
    );
    --_focus: var(--stelling-focus-color, var(--utrecht-focus-outline-color, var(--_accent)));
    --_red: var(
      --stelling-error-color,
      var(--utrecht-form-field-error-message-color, var(--ams-error-message-color, #b3261e))
    );
    /* A theme has one red, for white paper. */
    --_error: light-dark(var(--_red), oklch(from var(--_red) max(l, 0.8) c h));
    --_quiet: var(--stelling-muted-color, color-mix(in srgb, currentColor 75%, transparent));
    --_edge: color-mix(in srgb, currentColor 60%, transparent);
    --_line: var(--stelling-line-color, color-mix(in srgb, currentColor 20%, transparent));
    --_field: var(
        --stelling-field-border-width,
        var(--utrecht-textbox-border-width, var(--ams-text-input-border-width, 1px))
      )
      solid
      var(
        --stelling-field-border-color,
        var(
          --utrecht-textbox-border-color,
          var(--utrecht-form-control-border-color, var(--ams-text-input-border-color, var(--_edge)))
        )
      );
    --_radius: var(
      --stelling-border-radius,
      var(--utrecht-button-border-radius, var(--ams-button-border-radius, 3px))
    );
  }
`;
