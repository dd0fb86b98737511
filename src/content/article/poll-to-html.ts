import type {Contribution, Expert, Poll} from '../../contract/poll.ts';

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

const attribute = (name: string, value: string | undefined): string => (value ? ` ${name}="${escape(value)}"` : '');

const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

const named = ({name, role, organisation}: Expert): string =>
  [`<b>${escape(name)}</b>`, ...[role, organisation].flatMap((part) => (part ? [escape(part)] : []))].join(', ');

/** `<b>A</b>, rol, en <b>B</b>, rol`; without a role before it, the conjunction would be read as one. */
const caption = (experts: readonly Expert[]): string =>
  experts
    .map((expert, index) => {
      const before = experts[index - 1];
      const isLast = index === experts.length - 1;
      return `${before ? ', ' : ''}${before && isLast && (before.role ?? before.organisation) ? 'en ' : ''}${named(expert)}`;
    })
    .join('');

const figure = ({experts, stance, label, quote, lang}: Contribution, indent: string): string[] => {
  const [first = '', ...more] = quote;
  const open = `${indent}<blockquote${attribute('lang', lang)}>`;
  return [
    `<figure${attribute('data-stance', stance)}${attribute('data-label', label)}>`,
    ...(more.length === 0
      ? [`${open}${paragraph(first)}</blockquote>`]
      : [open, ...quote.map((part) => indent + indent + paragraph(part)), `${indent}</blockquote>`]),
    `${indent}<figcaption>${caption(experts)}</figcaption>`,
    '</figure>',
  ];
};

/** A reader without JavaScript can follow an address; what has none only points to the form. */
const call = (text: string): string =>
  `<p>${text
    .split(/([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/)
    .map((part, index) => (index % 2 ? `<a href="mailto:${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('')}</p>`;

export interface HtmlOptions {
  /** One level of indentation; every line has at least one. Two spaces by default. */
  readonly indent?: string;
  /** Of the statement, 2 by default. */
  readonly headingLevel?: number;
  readonly callToAction?: string;
}

/** A poll as the children of `<stelling-poll>`: article HTML that says the same without a script. */
export const pollToHtml = (poll: Poll, {indent = '  ', headingLevel = 2, callToAction}: HtmlOptions = {}): string => {
  const level = Math.min(6, Math.max(1, Math.trunc(headingLevel) || 2));
  const lines = [
    ...(poll.statement ? [`<h${level}>${escape(poll.statement)}</h${level}>`] : []),
    ...(poll.intro ?? '').split('\n').flatMap((part) => (part.trim() ? [paragraph(part)] : [])),
    ...poll.panel.flatMap((contribution) => figure(contribution, indent)),
    ...(poll.question ? [paragraph(poll.question)] : []),
    ...(callToAction ? [call(callToAction)] : []),
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
};
