import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {diagnose} from '../../../demo/builder/doctor/diagnose.ts';
import {serviceAt} from '../../../demo/builder/doctor/fitting-services.ts';
import {services} from '../../../demo/builder/doctor/services.ts';
import {mark} from '../../../demo/builder/doctor/test-reaction.ts';
import {catalog, fieldsOf, type Entry} from '../transport/services/catalog.ts';
import {browserAt} from './browser.ts';

/** Where each is in the world; a site's own address for those that run there. */
const hosts: Readonly<Record<string, string>> = {
  formspree: 'https://formspree.io',
  web3forms: 'https://api.web3forms.com',
  'apps-script': 'https://script.google.com',
  netlify: 'https://stelling.netlify.app',
  generic: 'https://hooks.zapier.com',
};
const addressOf = ({name, standIn}: Entry): string => `${hosts[name] ?? 'https://www.voorbeeld.nl'}${standIn().path}`;
const poll = 'datagedreven-werken';

test('the doctor knows every service', () => {
  assert.deepEqual(Object.keys(services).toSorted(), ['stelling', ...catalog.map(({name}) => name)].toSorted());
});

for (const entry of catalog)
  describe(entry.name, () => {
    test('is known by its address', () => assert.equal(serviceAt(new URL(addressOf(entry))), entry.name));

    test('is ok where it is chosen: one marked test of nobody’s, which is to be removed by hand', async () => {
      const there = entry.standIn();
      const {tools, asked} = browserAt(there);
      const {ok, findings, testId} = await diagnose({endpoint: addressOf(entry), service: entry.name, fields: fieldsOf(entry), poll}, tools);
      assert.ok(ok, JSON.stringify(findings));
      assert.ok(findings.some(({code}) => code === 'delete-by-hand'));
      assert.ok(!findings.some(({code}) => code === 'other-service' || code === 'service-fits-better'));
      assert.equal(there.rows.length, 1);
      assert.equal(asked.length, 1);
      const row = JSON.stringify(there.rows[0]);
      assert.ok(row.includes(mark) && row.includes(testId), row);
      assert.doesNotMatch(asked[0]!.body, /@/);
    });

    for (const chosen of ['stelling', ...catalog.map(({name}) => name)].filter((name) => name !== entry.name))
      test(`is named where ${chosen} is chosen, and has one test at most`, async () => {
        const there = entry.standIn();
        const fields = fieldsOf(catalog.find(({name}) => name === chosen) ?? entry);
        const {findings} = await diagnose({endpoint: addressOf(entry), service: chosen, fields, poll}, browserAt(there).tools);
        assert.ok(
          findings.some(({services}) => services?.[0] === entry.name),
          JSON.stringify(findings),
        );
        assert.ok(there.rows.length <= 1);
      });
  });
