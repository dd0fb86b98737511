import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js'), 'utf8');

interface Report {
  readonly results: readonly {
    readonly ruleId: string;
    readonly reasonId: string;
    readonly value: readonly [string, string];
    readonly message: string;
    readonly snippet: string;
    readonly path: {readonly dom: string};
  }[];
}

/** What IBM's engine has against the polls on a page: where it is sure, and where it asks. What only a person can judge it leaves to them. */
export const findings = async (page: Page, selector = ':root') => {
  await page.evaluate(source);
  return page.evaluate(async (selector) => {
    const {ace} = globalThis as unknown as {ace: {Checker: new () => {check(node: Node, policies: string[]): Promise<Report>}}};
    const {results} = await new ace.Checker().check(document.querySelector(selector)!, ['WCAG_2_2', 'IBM_Accessibility']);
    return results
      .filter(({value: [, verdict], path}) => ['FAIL', 'POTENTIAL'].includes(verdict) && path.dom.includes('/stelling-poll'))
      .map(({ruleId: rule, reasonId: reason, message, snippet}) => ({rule, reason, message, snippet}));
  }, selector);
};
