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

test('everything runs', () => {
  const { time, receive } = inboxAt();
  for (const version of [1, 2, 2, 1]) receive('a' + version, { version });
  receive('a1');
  receive('b', { sentAt: time.now - HOUR });
  time.now += 25 * HOUR;
  receive('a1');
  assert.ok(true);
});
