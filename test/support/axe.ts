// A script from before modules: it leaves its one export on the page.
import 'axe-core';
import type axeCore from 'axe-core';
import {axeTags} from './axe-tags.ts';

const {axe} = globalThis as unknown as {axe: typeof axeCore};

/** Fails where axe finds something against WCAG 2.2 AA, EN 301 549 or good practice, and says what and where. */
export const expectNoViolations = async (node: Element): Promise<void> => {
  const {violations} = await axe.run(node, {resultTypes: ['violations'], runOnly: {type: 'tag', values: axeTags}});
  const lines = violations.flatMap(({id, help, nodes}) => [
    `${id}: ${help}`,
    ...nodes.map(({html, target, failureSummary}) =>
      [`  ${target.flat().join(' >> ')}`, `  ${html}`, failureSummary?.replace(/^/gm, '    ')].join('\n'),
    ),
  ]);
  if (lines.length > 0) throw new Error(`axe finds ${violations.length} violation(s):\n${lines.join('\n')}`);
};
