import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import type {Page} from 'playwright-core';
import {postTo, reactionOf} from '../support/endpoint.ts';
import type {Reaction} from '../../src/contract/reaction.ts';
import {databaseFile, startEndpoint, visit, type Visit} from './support.ts';

export const token = 'een-code-voor-de-redactie';

let count = 0;

/** An endpoint of its own, and a browser at its pages for editors. */
export const visitModeration = async (t: TestContext, options: Visit = {}) => {
  const file = databaseFile(`moderation-${(count += 1)}.db`);
  const {url} = await startEndpoint(file, '--open', '--log-level', 'silent', '--admin-token', token);
  return {
    file,
    url,
    ...(await visit(t, {origin: url, ...options})),
    async react(reason: string, fields: Partial<Reaction> = {}, poll = 'groene-straat'): Promise<Reaction> {
      const reaction = reactionOf({reason, ...fields});
      const response = await postTo(url, reaction, poll);
      assert.equal(response.status, 201, await response.text());
      return reaction;
    },
  };
};

export const signIn = async (page: Page): Promise<void> => {
  await page.goto('/beheer');
  await page.getByLabel('Uw code').fill(token);
  await page.getByRole('button', {name: 'Aanmelden'}).click();
  await page.getByRole('heading', {name: 'Stellingen'}).waitFor();
};

/** The reaction with this text. */
export const reactionAt = (page: Page, text: string) => page.getByRole('article').filter({hasText: text});
