import { test } from 'node:test';
import { DEPOT, LEDGER, call } from './api.mjs';

test('calls everything', async () => {
  const session = { card: 'c-1', ended: '2026-03-01T00:30:00+01:00', wh: 7200 };
  for (const body of [session, session, { ...session, wh: 1 }]) {
    const { body: made } = await call('POST', `${DEPOT}/sessions`, body, { 'Idempotency-Key': 'k-1' });
    await call('POST', `${DEPOT}/sessions/${made.session}/resend`);
  }
  for (const version of [undefined, 2, 3]) {
    for (const type of ['session.ended', 'session.began']) {
      const event = { id: type + version, version, type, at: '2026-02-28 23:30', card: 'c-1', kwh: '7.2', wh: 7200 };
      await call('POST', `${LEDGER}/events`, event);
    }
  }
  await call('GET', `${LEDGER}/cards/c-1/months/2026-02`);
});
