import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type axeCore from 'axe-core';
import type {Frame, Page} from 'playwright-core';
import {axeTags} from '../support/axe-tags.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the whole page, or in a part of it; shadow roots included. */
export const violations = async (page: Page | Frame, part = 'html'): Promise<string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(
    async ({values, part}) => {
      const {axe} = window as unknown as {axe: typeof axeCore};
      const {violations} = await axe.run(part, {resultTypes: ['violations'], runOnly: {type: 'tag', values}});
      return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id} at ${target.flat().join(' ')}: ${failureSummary}`));
    },
    {values: axeTags, part},
  );
};
