import assert from 'node:assert/strict';
import type {Reaction} from '../../../src/contract/reaction.ts';
import {EndpointProcess} from '../../ledger/endpoint-process.ts';
import {rowsOf} from '../../support/database.ts';
import {cli, postTo, reactionOf} from '../../support/endpoint.ts';
import {seeded} from '../../support/random.ts';

export interface Kills {
  readonly receipts: number;
  /** Sent, and of unknown fate when the process was killed. */
  readonly unknown: number;
  /** How many of the unknown were stored all the same. */
  readonly storedUnseen: number;
}

const senders = 16;

/**
 * Kills the endpoint with `kill -9` under load a number of times, each time after another number of receipts, and
 * starts it again on the same database.
 *
 * @throws where a receipt was given for what is not stored, or a retry of what is of unknown fate stores it twice
 */
export const killUnderLoad = async (location: string, kills: number, seed = 1): Promise<Kills> => {
  const random = seeded(seed);
  const endpoint = new EndpointProcess(cli, ['--open', '--database', location, '--log-level', 'fatal']);
  const receipts = new Map<string, string>();
  const unknown = new Map<string, Reaction>();
  const tokenOf = async (answer: Response): Promise<string> => ((await answer.json()) as {withdrawToken: string}).withdrawToken;

  for (let kill = 1; kill <= kills; kill += 1) {
    await endpoint.start();
    const until = receipts.size + 20 + Math.floor(random() * 200);
    let killed: Promise<void> | undefined;
    const send = async (): Promise<void> => {
      for (;;) {
        const reaction = reactionOf();
        unknown.set(reaction.id, reaction);
        try {
          const answer = await postTo(endpoint.url, reaction);
          const token = await tokenOf(answer);
          assert.equal(answer.status, 201);
          receipts.set(reaction.id, token);
          unknown.delete(reaction.id);
        } catch (error) {
          if (!killed || error instanceof assert.AssertionError) throw error;
          return;
        }
        if (receipts.size >= until) killed ??= endpoint.stop('SIGKILL');
      }
    };
    await Promise.all(Array.from({length: senders}, send));
    await killed;
  }

  const stored = new Set(rowsOf(location, 'select id from reactions').map(({id}) => id));
  assert.deepEqual(
    [...receipts.keys()].filter((id) => !stored.has(id)),
    [],
    'every receipt is in the database',
  );

  await endpoint.start();
  try {
    for (const [id, reaction] of unknown) {
      const answer = await postTo(endpoint.url, reaction);
      assert.equal(answer.status, stored.has(id) ? 200 : 201);
      receipts.set(id, await tokenOf(answer));
    }
  } finally {
    await endpoint.stop('SIGTERM');
  }
  const ids = rowsOf(location, 'select id from reactions').map(({id}) => String(id));
  assert.deepEqual(ids.sort(), [...receipts.keys()].sort(), 'one row each');
  const storedUnseen = [...unknown.keys()].filter((id) => stored.has(id)).length;
  return {receipts: receipts.size - unknown.size, unknown: unknown.size, storedUnseen};
};
