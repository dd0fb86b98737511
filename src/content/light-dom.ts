import {pollSchema, type Expert, type Poll} from '../contract/poll.ts';
import {conform, type SchemaProblem} from '../contract/schema.ts';
import {isStance} from '../contract/stance.ts';
import type {Content, PanelEntry} from './content.ts';

const text = (node: Node | null | undefined): string => node?.textContent?.trim().replace(/\s+/g, ' ') ?? '';

// By their number, which a DOM on a server has too.
const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is HTMLElement => node.nodeType === 1;

/**
 * What a reader without JavaScript could do instead of the form, below the panel: a form of its own, a
 * `mailto:` link, a paragraph that is nothing but a link, or whatever the editor marks with `data-fallback`.
 */
const isFallback = (node: Element): boolean =>
  !node.matches(':has(~ figure)') &&
  (node.matches('form, noscript, [data-fallback], :has(> a[href^="mailto:"])') ||
    (!!node.firstElementChild?.matches('a[href]') && text(node.firstElementChild) === text(node)));

/** `<b>Name</b>, role, en <b>Name</b>, role`: each emphasised name, and what stands between it and the next. */
const expertsIn = (figure: Element): Expert[] => {
  // Of two in one picture, neither is its face.
  const portrait = figure.querySelector('img')?.src;
  return [...figure.querySelectorAll('figcaption :is(b, strong)')].map((name, _, {length}) => {
    let role = '';
    for (let next = name.nextSibling; next && !(next as Element).matches?.('b, strong'); next = next.nextSibling) role += next.textContent;
    role = role.trim().replace(/^,\s*|[,\s]+(en|and|und|et)?$/g, '');
    return {name: text(name), ...(role && {role}), ...(portrait && length < 2 && {portrait})};
  });
};

const contributionIn = (figure: HTMLElement) => {
  const quote = figure.querySelector('blockquote');
  const paragraphs = [...(quote?.querySelectorAll('p') ?? [])];
  const {stance, label} = figure.dataset;
  return {
    experts: expertsIn(figure),
    quote: (paragraphs.length ? paragraphs : quote ? [quote] : []).map(text),
    ...(stance && {stance}),
    ...(label && {label}),
  };
};

/**
 * Reads article HTML in place. Nodes are given slots, never copied: search, selection, links, translation and
 * later edits go on working on the one original. Every node that is not blank gets a place, known or not.
 *
 * @slot - The article: the statement as a heading, a figure for each contribution, the question, and what a reader without JavaScript can do instead.
 */
export const contentFromLightDom = (host: Element): Content => {
  const slots: Record<string, (Element | Text)[]> = {};
  const place = (slot: string, node: Element | Text) => (slots[slot] ??= []).push(node);
  const figures: HTMLElement[] = [];

  for (const node of host.childNodes) {
    if (isText(node)) {
      if (node.data.trim()) place(figures.length ? 'hint' : 'intro', node);
    } else if (!isElement(node) || node.matches('script, style, template')) continue;
    // Also with a slot, as a server gives it one; the number is ours.
    else if (node.tagName === 'FIGURE') place(`panel${figures.push(node) - 1}`, node);
    else if (node.slot) place(node.slot, node);
    else if (/^H[1-6]$/.test(node.tagName) && !slots['statement']) place('statement', node);
    else if (isFallback(node)) place('fallback', node);
    else if (!figures.length && !isLastWord(node)) place('intro', node);
    else place(slots['question'] ? 'hint' : 'question', node);
  }

  const problems: SchemaProblem[] = [];
  const statement = text(slots['statement']?.[0]);
  const question = text(slots['question']?.[0]);
  const intro = (slots['intro'] ?? []).map(text).join('\n');
  const json = {statement, panel: figures.map(contributionIn), ...(question && {question}), ...(intro && {intro})};
  const poll = conform<Poll>(pollSchema, json, problems);

  const panel = json.panel.map(({stance, label}, index): PanelEntry => ({
    slot: `panel${index}`,
    ...(isStance(stance) && {stance}),
    ...(label && {label}),
  }));
  return {poll, panel, slots, problems};
};

/** Without a panel, the last paragraph before the fallback asks the question; those above it introduce. */
const isLastWord = (node: Element): boolean => {
  let next = node.nextElementSibling;
  while (next && isFallback(next)) next = next.nextElementSibling;
  return !next && !!node.previousElementSibling;
};
