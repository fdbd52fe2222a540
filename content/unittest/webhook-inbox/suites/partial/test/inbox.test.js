import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createInbox } from '../src/inbox.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An inbox whose clock stands still until it is moved. */
function inboxAt(start = 1_000 * HOUR) {
  const time = { now: start };
  const inbox = createInbox(() => time.now);
  const receive = (id, { object = 'order-1', version = 1, sentAt = time.now } = {}) =>
    inbox.receive({ id, object, version, sentAt });
  return { time, receive };
}

test('applies an event', () => {
  const { receive } = inboxAt();
  assert.equal(receive('a'), 'applied');
});

test('knows a duplicate', () => {
  const { receive } = inboxAt();
  receive('a');
  assert.equal(receive('a'), 'duplicate');
});

test('knows a stale event', () => {
  const { receive } = inboxAt();
  receive('a', { version: 2 });
  assert.equal(receive('b', { version: 2 }), 'stale');
  assert.equal(receive('c', { version: 1, object: 'order-2' }), 'applied');
});

test('knows an old event', () => {
  const { time, receive } = inboxAt();
  assert.equal(receive('a', { sentAt: time.now - HOUR }), 'expired');
});
