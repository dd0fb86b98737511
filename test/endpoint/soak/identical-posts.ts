import assert from 'node:assert/strict';
import {EndpointProcess} from '../../ledger/endpoint-process.ts';
import {rowsOf} from '../../support/database.ts';
import {cli, postTo, reactionOf} from '../../support/endpoint.ts';

const atOnce = 200;

/**
 * Sends one reaction 200 times at once to two processes on one database, and again another, for a number of rounds.
 *
 * @throws where one of the answers is another receipt, or one of the reactions is stored twice or not at all
 */
export const postIdentical = async (location: string, rounds: number): Promise<void> => {
  const processes = [0, 1].map(() => new EndpointProcess(cli, ['--open', '--database', location, '--log-level', 'fatal']));
  try {
    await Promise.all(processes.map((process) => process.start()));
    const ids: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const reaction = reactionOf();
      ids.push(reaction.id);
      const answers = await Promise.all(
        Array.from({length: atOnce}, async (_, index) => {
          const answer = await postTo(processes[index % 2]!.url, reaction);
          return {status: answer.status, text: await answer.text()};
        }),
      );
      assert.deepEqual(answers.map(({status}) => status).sort(), [...Array<number>(atOnce - 1).fill(200), 201]);
      // The counts too: each was answered after it was stored, and nothing else is.
      assert.equal(new Set(answers.map(({text}) => text)).size, 1, answers[0]!.text);
      assert.equal((JSON.parse(answers[0]!.text) as {standing: {n: number}}).standing.n, round);
    }
    assert.deepEqual(
      rowsOf(location, 'select id from reactions')
        .map(({id}) => id)
        .sort(),
      ids.sort(),
    );
  } finally {
    await Promise.all(processes.map((process) => process.stop('SIGTERM')));
  }
};
