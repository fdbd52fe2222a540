import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEPOT, LEDGER, call } from './api.mjs';

const session = { card: 'c-1', ended: '2026-05-05T10:00:00+00:00', wh: 7200 };
const wh = async card => (await call('GET', `${LEDGER}/cards/${card}/months/2026-05`)).body.wh;

test('a session is counted once, however often it is told', async () => {
  const { status, body } = await call('POST', `${DEPOT}/sessions`, session, { 'Idempotency-Key': 'k-1' });
  assert.equal(status, 201);
  await call('POST', `${DEPOT}/sessions`, session, { 'Idempotency-Key': 'k-1' });
  await call('POST', `${DEPOT}/sessions/${body.session}/resend`);
  assert.equal(await wh('c-1'), 7200);
});

test('version 1 is taken', async () => {
  const event = { id: 'o-1', type: 'session.ended', at: '2026-05-05 10:00', card: 'c-2', kwh: '7.2' };
  assert.equal((await call('POST', `${LEDGER}/events`, event)).status, 202);
  assert.equal(await wh('c-2'), 7200);
});
