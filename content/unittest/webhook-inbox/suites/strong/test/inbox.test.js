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

test('what is too old or too far ahead is expired', () => {
  const { time, receive } = inboxAt();
  assert.equal(receive('a', { sentAt: time.now - 5 * MINUTE }), 'applied');
  assert.equal(receive('b', { object: 'b', sentAt: time.now - 5 * MINUTE - 1 }), 'expired');
  assert.equal(receive('c', { object: 'c', sentAt: time.now + MINUTE }), 'applied');
  assert.equal(receive('d', { object: 'd', sentAt: time.now + MINUTE + 1 }), 'expired');
});

test('an expired event leaves no trace', () => {
  const { time, receive } = inboxAt();
  assert.equal(receive('a', { version: 7, sentAt: time.now - HOUR }), 'expired');
  assert.equal(receive('a', { version: 3 }), 'applied');
});

test('an id is a duplicate for 24 hours from the first time', () => {
  const { time, receive } = inboxAt();
  assert.equal(receive('a'), 'applied');
  time.now += 23 * HOUR;
  assert.equal(receive('a', { version: 2 }), 'duplicate');
  time.now += HOUR - 1;
  assert.equal(receive('a', { version: 2 }), 'duplicate');
  time.now += 1;
  assert.equal(receive('a', { version: 2 }), 'applied');
});

test('what is not newer for its object is stale', () => {
  const { receive } = inboxAt();
  assert.equal(receive('a', { version: 9 }), 'applied');
  assert.equal(receive('b', { version: 10 }), 'applied');
  assert.equal(receive('c', { version: 10 }), 'stale');
  assert.equal(receive('d', { version: 9 }), 'stale');
  assert.equal(receive('e', { version: 10 }), 'stale');
  assert.equal(receive('f', { version: 1, object: 'order-2' }), 'applied');
});

test('a stale event counts as received', () => {
  const { receive } = inboxAt();
  receive('a', { version: 5 });
  assert.equal(receive('b', { version: 4 }), 'stale');
  assert.equal(receive('b', { version: 6 }), 'duplicate');
});

test('versions outlive ids', () => {
  const { time, receive } = inboxAt();
  receive('a', { version: 5 });
  time.now += 48 * HOUR;
  assert.equal(receive('b', { version: 4 }), 'stale');
});
