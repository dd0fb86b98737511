import assert from 'node:assert/strict';
import {testOnEach} from '../../support/database.ts';
import {postIdentical} from './identical-posts.ts';
import {killUnderLoad} from './kill-under-load.ts';

// A short run; `npm run soak` is the long one.

testOnEach('200 identical reactions at once to two processes are one row, and all get its receipt', (_, {location}) => postIdentical(location, 10));

testOnEach('every receipt is in the database after kill -9 under load', async (_, {location}) => {
  const {receipts, unknown} = await killUnderLoad(location, 3);
  assert.ok(receipts >= 60);
  assert.ok(unknown > 0, 'something was under way when the process was killed');
});
