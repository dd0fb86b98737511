import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {openEndpoint, problemOf, reactionOf, receiptOf, resultsOf} from '../support/endpoint.ts';

/** Makes a disk of 1 MB; why not, where that is not allowed. */
const mountSmallDisk = (t: TestContext): {folder: string} | {reason: string} => {
  const folder = mkdtempSync(join(tmpdir(), 'stelling-disk-'));
  t.after(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, {recursive: true, force: true});
  });
  const {status, stderr, error} = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], {encoding: 'utf8'});
  return status === 0 ? {folder} : {reason: `no small disk can be mounted here: ${error?.message ?? stderr.trim()}`};
};

test('a full disk gives no receipt and loses none; what is stored can be read, and it goes on as soon as there is room', async (t) => {
  const disk = mountSmallDisk(t);
  if ('reason' in disk) {
    assert.notEqual(process.env['CI'], 'true', disk.reason);
    return t.skip(disk.reason);
  }
  const {folder} = disk;
  const ballast = join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(300_000));
  const errors: unknown[] = [];
  const endpoint = openEndpoint(t, {file: join(folder, 'x.db'), policy: 'publish', report: (error) => errors.push(error)});

  // Another text each time: the same would be held as a copy.
  const long = () => reactionOf({reason: `${crypto.randomUUID()} ${'lang '.repeat(300)}`});
  const receipts: string[] = [];
  const fill = async (): Promise<Response> => {
    for (;;) {
      const answer = await endpoint.post(long());
      if (answer.status !== 201) return answer;
      receipts.push((await receiptOf(answer, 201)).id);
    }
  };
  const check = async () => {
    const rows = endpoint.rows();
    assert.deepEqual(rows.map(({id}) => id).sort(), receipts.toSorted());
    assert.equal((await resultsOf(await endpoint.get())).standing.n, receipts.length);
  };

  const refused = await fill();
  const {retryAfter} = await problemOf(refused, 503);
  assert.equal(refused.headers.get('retry-after'), String(retryAfter));
  assert.match(String(errors[0]), /full/);
  assert.ok(receipts.length > 0);
  await check();
  // Not just once: it stays up, and goes on saying so.
  for (let again = 0; again < 5; again += 1) await problemOf(await endpoint.post(long()), 503);
  await check();

  rmSync(ballast);
  const before = receipts.length;
  await problemOf(await fill(), 503);
  assert.ok(receipts.length > before);
  await check();
});
