// First in the script, before the code: so it compresses best, by half a percent.
import './styles/styles.ts';
import './i18n/nl.ts';
import {warn} from './settings.ts';
import {StellingPoll} from './stelling-poll.ts';
import {upgradePlaceholders} from './placeholder.ts';

/** For the type of what `document.querySelector('stelling-poll')` gives, where a page's script imports the script tag's file. */
export type {StellingPoll};

const tag = 'stelling-poll';
const registry = globalThis.customElements;
/** Not there on a server, where what stands in for one has less. */
const page = globalThis.document?.documentElement && document;

/** Defines the element, unless a script on this page already did; two versions are named, once. */
const known = registry?.get(tag) as typeof StellingPoll | undefined;
if (!known) {
  // What stands in for the form until the script comes keeps its height, so that the page below does not jump.
  // Looked up for all of them before the first is upgraded: in between, each look would be a layout.
  for (const poll of page?.querySelectorAll<HTMLElement>(`${tag}:has(> form)`) ?? []) StellingPoll.heights.set(poll, poll.offsetHeight);
  registry?.define(tag, StellingPoll);
  if (page) upgradePlaceholders(StellingPoll);
} else if (known.version !== StellingPoll.version) warn(`${known.version} is already defined; ${StellingPoll.version} is not used`);
