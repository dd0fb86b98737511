import {css} from '../styles/css.ts';
import {styles} from '../styles/styles.ts';
import {version} from '../version.ts';
import {escapeAttribute} from './escape.ts';

/** Until the script has taken over: what it would do when the reader begins, and what a reader without JavaScript sees. */
const beforeScript = css`
  @media (scripting: enabled) {
    form:not([novalidate], :has(:checked, textarea:not(:placeholder-shown))) :is(.name, .email, [part='permission'], .reason > [aria-hidden]) {
      display: none;
    }
  }
  @media (scripting: none) {
    [method='dialog'] > :not(noscript) {
      display: none;
    }
  }
`;

/** What a prerendered element is styled by until the script comes, and after: the text of its `<style>`, and of dist/stelling-poll.css. */
export const stylesheet: string = styles + beforeScript;

/** @param href of the sheet as a file; without, it is in the markup, and a strict policy needs its hash */
export const styleTag = (href: string | undefined, pack: string | undefined): string => {
  const marks = ` data-version="${version}"${pack ? ` data-pack="${pack}"` : ''}`;
  return href ? `<link rel="stylesheet" href="${escapeAttribute(href)}"${marks}>` : `<style${marks}>${stylesheet}</style>`;
};

/** What a Content Security Policy without inline styles needs in its `style-src`, for styles in the markup. */
export const styleSource = async (): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stylesheet));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
};
