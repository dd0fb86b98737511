import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openGallery} from './every-state.ts';
import {findings} from './ibm.ts';
import {known} from './ibm-baseline.ts';
import {startSite, visit} from './support.ts';

test('IBM’s engine finds in no state what is not known and reasoned, and nothing is kept as known that it does not find', async (t) => {
  const {page, complaints} = await visit(t, {origin: (await startSite()).origin});
  await openGallery(page);
  const found = await findings(page);
  const isKnown = ({rule, reason, snippet}: (typeof found)[number]) =>
    known.find((entry) => entry.rule === rule && entry.reason === reason && entry.where.test(snippet));
  assert.deepEqual(
    found.filter((finding) => !isKnown(finding)),
    [],
  );
  assert.deepEqual(
    known.filter((entry) => !found.some((finding) => isKnown(finding) === entry)),
    [],
  );

  await page
    .locator('stelling-poll')
    .first()
    .evaluate((poll) => poll.shadowRoot!.querySelector('label[for=reason]')!.remove());
  const rules = (await findings(page, 'stelling-poll')).filter((finding) => !isKnown(finding)).map(({rule}) => rule);
  assert.deepEqual(rules, ['input_label_exists'], 'what it should find it finds, in the shadow root too');
  complaints.splice(0);
});
