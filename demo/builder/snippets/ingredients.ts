import type {Draft} from '../state/draft.ts';
import {pollOf} from '../state/poll-of.ts';
import {isWebAddress} from '../state/web-address.ts';
import type {Hashes} from './integrity.ts';
import type {Ingredients} from './snippet.ts';

/** The same file for ever, as far as caches know: another version has another address. */
const withVersion = (url: string, version: string): string => (url.includes(version) ? url : `${url}${url.includes('?') ? '&' : '?'}v=${version}`);

/**
 * What snippets are made of.
 *
 * @param ownScript where this page has the script: what is pasted, unless the editor has another address
 */
export const ingredientsOf = (draft: Draft, ownScript: string, version: string, hashes: Hashes | undefined): Ingredients => {
  const {settings} = draft;
  const chosen = settings.script.trim();
  const url = isWebAddress(chosen) ? chosen : ownScript;
  const {pinned} = settings;
  return {
    poll: pollOf(draft),
    call: draft.call.trim(),
    settings,
    script: {
      url: pinned ? withVersion(url, version) : url,
      version,
      ...(pinned && hashes && {integrity: hashes.script, resultsIntegrity: hashes.results}),
    },
  };
};
