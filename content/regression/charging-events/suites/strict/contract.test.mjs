import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEDGER, call } from './api.mjs';

test('a month has three fields and no more', async () => {
  const { body } = await call('GET', `${LEDGER}/cards/c-1/months/2026-02`);
  assert.deepEqual(body, { sessions: 0, wh: 0, last: null });
});
