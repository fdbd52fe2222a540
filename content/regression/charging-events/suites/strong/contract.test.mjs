import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEPOT, LEDGER, call } from './api.mjs';

let number = 0;
const fresh = name => `${name}-${++number}`;
const report = (key, body) => call('POST', `${DEPOT}/sessions`, body, { 'Idempotency-Key': key });
const event = body => call('POST', `${LEDGER}/events`, { id: fresh('e'), version: 2, type: 'session.ended', ...body });
const old = body => call('POST', `${LEDGER}/events`, { id: fresh('o'), type: 'session.ended', ...body });
const month = async (card, name) => (await call('GET', `${LEDGER}/cards/${card}/months/${name}`)).body;

async function expect(card, name, sessions, wh, last) {
  const { sessions: n, wh: energy, last: latest } = await month(card, name);
  assert.deepEqual([n, energy, latest], [sessions, wh, last]);
}

test('a session is counted in its month of UTC', async () => {
  const card = fresh('c');
  const { status, body } = await report(fresh('k'), { card, ended: '2026-03-01T00:30:00+01:00', wh: 7200 });
  assert.equal(status, 201);
  assert.ok(body.session && body.event);
  await expect(card, '2026-02', 1, 7200, '2026-02-28T23:30:00Z');
  await expect(card, '2026-03', 0, 0, null);
});

test('a report repeated with its key is one session', async () => {
  const card = fresh('c'), key = fresh('k'), body = { card, ended: '2026-05-05T10:00:00+00:00', wh: 100 };
  const first = await report(key, body);
  const second = await report(key, body);
  assert.equal(second.status, first.status);
  assert.equal(second.body.session, first.body.session);
  assert.equal(second.body.event, first.body.event);
  await expect(card, '2026-05', 1, 100, '2026-05-05T10:00:00Z');
  const other = await report(key, { ...body, wh: 101 });
  assert.equal(other.status, 422);
  assert.equal(other.body.error, 'key_reused');
  await report(fresh('k'), body);
  assert.equal((await month(card, '2026-05')).sessions, 2);
});

test('an event sent again keeps its id and counts once', async () => {
  const card = fresh('c');
  const { body } = await report(fresh('k'), { card, ended: '2026-05-05T10:00:00+00:00', wh: 100 });
  const again = await call('POST', `${DEPOT}/sessions/${body.session}/resend`);
  assert.equal(again.status, 202);
  assert.equal(again.body.event, body.event);
  await expect(card, '2026-05', 1, 100, '2026-05-05T10:00:00Z');
  const repeated = { id: fresh('e'), card, at: '2026-05-06T10:00:00Z', wh: 1 };
  assert.equal((await event(repeated)).body.counted, true);
  assert.equal((await event(repeated)).body.counted, false);
  await expect(card, '2026-05', 2, 101, '2026-05-06T10:00:00Z');
});

test('events of version 2 have any offset and come in any order', async () => {
  const card = fresh('c');
  await event({ card, at: '2026-01-01T02:00:00+05:00', wh: 30 });
  await event({ card, at: '2025-12-31T20:00:00Z', wh: 40 });
  await expect(card, '2025-12', 2, 70, '2025-12-31T21:00:00Z');
});

test('two sessions that end in the same moment are two', async () => {
  const card = fresh('c');
  await event({ card, at: '2026-07-01T12:00:00Z', wh: 1 });
  await event({ card, at: '2026-07-01T12:00:00Z', wh: 2 });
  await expect(card, '2026-07', 2, 3, '2026-07-01T12:00:00Z');
});

test('version 1 is still taken', async () => {
  const card = fresh('c');
  const { status, body } = await old({ card, at: '2026-02-28 23:30', kwh: '7.2' });
  assert.deepEqual([status, body.counted], [202, true]);
  await expect(card, '2026-02', 1, 7200, '2026-02-28T23:30:00Z');
});

test('other types are taken and not counted', async () => {
  const card = fresh('c');
  const { status, body } = await event({ type: 'session.began', card, at: '2026-07-01T12:00:00Z' });
  assert.deepEqual([status, body.counted], [202, false]);
  await expect(card, '2026-07', 0, 0, null);
});

test('other versions are refused', async () => {
  const card = fresh('c');
  const { status, body } = await event({ version: 3, card, at: '2026-07-01T12:00:00Z', wh: 1 });
  assert.deepEqual([status, body.error], [422, 'unknown_version']);
  await expect(card, '2026-07', 0, 0, null);
});
