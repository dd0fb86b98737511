import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {appsScript} from '../support/service-stand-ins/apps-script.ts';
import {formspree} from '../support/service-stand-ins/formspree.ts';
import {netlify} from '../support/service-stand-ins/netlify.ts';
import {serve, type StandIn} from '../support/service-stand-ins/stand-in.ts';
import {plainPage, poll, reader, startSite, visit} from './support.ts';

/** A page whose poll speaks another service, at another origin, as a browser lets it. */
const visitWith = async (t: TestContext, service: string, standIn: StandIn, email = '') => {
  const {url, close} = await serve(standIn);
  t.after(close);
  const html = poll.replace(/endpoint="[^"]*"/, () => `endpoint="${url}" service="${service}" ask-email="optional"`);
  const server = await startSite({pages: {'/page': plainPage(html)}});
  const {page, complaints} = await visit(t, {origin: server.origin});
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  await page.goto('/page');
  const {choose, write, send} = reader(page);
  await choose('Eens');
  await write('Een boom voor elke deur.');
  await page.getByLabel(/Uw e-mailadres/).fill(email);
  assert.deepEqual(scripts, ['/dist/stelling-poll.js']);
  await send();
  return {
    page,
    scripts,
    /** What was asked of other origins, and no other complaint. */
    requests: () => {
      const here = complaints.splice(0);
      assert.deepEqual(
        here.filter((complaint) => !complaint.includes(new URL(url).origin) && !/status of 422/.test(complaint)),
        [],
      );
      return here.map((request) => request.split(' ')[0]!).filter((method) => /^[A-Z]+$/.test(method));
    },
  };
};

test('a form at Formspree takes a reaction without a preflight; its file is fetched when the reader sends', async (t) => {
  const standIn = formspree();
  const {page, scripts, requests} = await visitWith(t, 'formspree', standIn);
  await page.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}).waitFor();
  // Who is near is known here; how readers stand only that service knows.
  await page.getByText('Dicht bij u').or(page.getByText('Anders dan u')).first().waitFor();
  assert.equal(await page.getByText('Zo denken lezers erover').count(), 0);
  assert.deepEqual(scripts, ['/dist/stelling-poll.js', '/dist/services/formspree.js', '/dist/results.js']);
  assert.deepEqual(requests(), ['POST']);
  assert.equal(standIn.rows.length, 1);
  assert.ok(JSON.stringify(standIn.rows[0]).includes('Een boom voor elke deur.'));
});

test('what Formspree finds wrong stands at its field, and the mended reaction arrives', async (t) => {
  const standIn = formspree();
  const {page, requests} = await visitWith(t, 'formspree', standIn, 'jo@voorbeeld');
  await page.getByRole('link', {name: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.'}).click();
  await page.keyboard.press('End');
  await page.keyboard.type('.nl');
  await reader(page).send();
  await page.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}).waitFor();
  assert.deepEqual(requests(), ['POST', 'POST']);
  assert.deepEqual(
    standIn.rows.map(({email}) => email),
    ['jo@voorbeeld.nl'],
  );
});

test('a service that refuses a preflight is not asked for one', async (t) => {
  const standIn = appsScript();
  const {page, requests} = await visitWith(t, 'apps-script', standIn);
  await page.locator('stelling-poll[data-phase="accepted"]').waitFor();
  assert.ok(!requests().includes('OPTIONS'));
  assert.equal(standIn.rows.length, 1);
});

test('a service that confirms nothing: "verstuurd", and not "ontvangen"', async (t) => {
  const standIn = netlify();
  const {page, requests} = await visitWith(t, 'netlify', standIn);
  await page.getByRole('heading', {name: 'Uw reactie is verstuurd'}).waitFor();
  assert.equal(await page.getByText('ontvangen').count(), 0);
  assert.deepEqual(requests(), ['POST']);
});
