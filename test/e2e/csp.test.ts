import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {databaseFile, phase, plainPage, poll, pollWithForm, reader, rowsWith, script, startEndpoint, startSite, visit} from './support.ts';
import {rowsOf} from '../support/endpoint.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Keeps what the policy stopped, from before the first script; it is not in the page, and so not under its policy. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, {violations});
    document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
      violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
const violations = (page: Page) => page.evaluate(() => (window as unknown as {violations: string[]}).violations);

const answer = async (page: Page, reason: string) => {
  const {choose, write, sign, send} = reader(page);
  await choose('Deels eens');
  await write(reason);
  await sign('Sam');
  await send();
  await phase(page, 'accepted');
  await page
    .getByText('Eén lezer reageerde.')
    .or(page.getByText(/\d lezers reageerden/))
    .waitFor();
};

test('under the strictest policy the whole way to the receipt breaks no rule', async (t) => {
  const headers = {'Content-Security-Policy': policy};
  const {page} = await visit(t, {pages: {'/strict': plainPage(poll)}, headers});
  await watch(page);
  await page.goto('/strict');
  // First wrong, then right: the error messages are under the policy too.
  await reader(page).send();
  await page.getByRole('heading', {name: 'Uw reactie is nog niet verstuurd'}).waitFor();
  await answer(page, 'Onder een streng beleid.');
  assert.deepEqual(await violations(page), []);
  assert.equal(rowsWith('Onder een streng beleid.').length, 1);
});

test('under the strictest policy a poll with a form, one with JSON and one from src keep the rules', async (t) => {
  const json = `<script type="application/json">{"statement": "Kort", "panel": [], "question": "Nu?"}</script>`;
  const polls = `${pollWithForm}
    <stelling-poll endpoint="/v1/x">${json}</stelling-poll>
    <stelling-poll endpoint="/v1/y" src="/demo/polls/groene-straat.json" results="always" lang="en"></stelling-poll>`;
  const headers = {'Content-Security-Policy': policy};
  const {page, complaints} = await visit(t, {pages: {'/strict': plainPage(polls)}, headers});
  await watch(page);
  await page.goto('/strict');
  await page.getByText('Kort').waitFor();
  await page.getByText('Een groene straat is meer waard dan twee extra').waitFor();
  const always = page.locator('stelling-poll').nth(2);
  await always.getByRole('button').waitFor();
  await always.locator('[part=results]').scrollIntoViewIfNeeded();
  await always.getByText('We cannot show the results now.').waitFor();
  assert.deepEqual(await violations(page), []);
  // The standing of a poll that the demo does not have.
  assert.match(complaints.splice(0).join(), /^Failed to load resource: .* 404/);
});

test('without JavaScript the policy also needs form-action, and with it the form works', async (t) => {
  const headers = {'Content-Security-Policy': `${policy}; form-action 'self'`};
  const {page} = await visit(t, {pages: {'/artikel': plainPage(pollWithForm)}, headers, javaScriptEnabled: false});
  await page.goto('/artikel');
  await page.getByRole('radio', {name: 'Eens', exact: true}).check();
  await page.getByLabel('Waarom vindt u dat?').fill('Streng en zonder script.');
  await page.getByRole('button').click();
  await page.getByRole('heading', {name: 'Bedankt voor uw reactie'}).waitFor();
  assert.equal(rowsWith('Streng en zonder script.').length, 1);
});

test('script and endpoint elsewhere: their two origins in the policy and in --origin are enough', async (t) => {
  const file = databaseFile('elsewhere.db');
  const headers: Record<string, string> = {};
  const pages: Record<string, string> = {};
  const site = await startSite({headers, pages});
  const endpoint = await startEndpoint(file, '--polls', 'demo/polls', '--origin', site.origin);
  // The two know of each other's origin, so the page is written last.
  pages['/strict'] = plainPage(poll.replace('endpoint="', `endpoint="${endpoint.url}`));
  headers['Content-Security-Policy'] = policy.replace("connect-src 'self'", `connect-src ${endpoint.url}`);
  const {page, complaints} = await visit(t, {origin: site.origin});
  await watch(page);
  await page.goto('/strict');
  await answer(page, 'Van een andere site.');
  assert.deepEqual(await violations(page), []);
  assert.equal(rowsOf(file).length, 1);
  assert.deepEqual(complaints.splice(0), [`POST ${endpoint.url}/v1/polls/groene-straat/reactions`]);
});

test('a rule that is broken would be seen', async (t) => {
  const headers = {'Content-Security-Policy': policy};
  const broken = plainPage('<p style="color: red">x</p>', `${script}<script>document.title = 'no'</script>`);
  const {page, complaints} = await visit(t, {pages: {'/strict': broken}, headers});
  await watch(page);
  await page.goto('/strict');
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>no';
    } catch {
      // Trusted types throw as well as report.
    }
  });
  const found = await violations(page);
  assert.deepEqual(found.map((violation) => violation.split(' ')[0]).sort(), ['require-trusted-types-for', 'script-src-elem', 'style-src-attr']);
  assert.equal(complaints.splice(0).length, 3);
});
