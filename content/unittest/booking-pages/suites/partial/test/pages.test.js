import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from '../src/pages.js';

const ids = ({ items }) => items.map(booking => booking.id);

const bookings = [3, 1, 2].map(id => ({ id, at: id * 10 }));

test('newest first', () => {
  assert.deepEqual(ids(page(bookings, {})), [3, 2, 1]);
});

test('ties', () => {
  assert.deepEqual(ids(page([{ id: 2, at: 1 }, { id: 1, at: 1 }], {})), [1, 2]);
});

test('next page', () => {
  const { next } = page(bookings, { limit: 2 });
  assert.deepEqual(ids(page(bookings, { limit: 2, after: next })), [1]);
});

test('bad limits', () => {
  assert.throws(() => page(bookings, { limit: 0 }), RangeError);
  assert.throws(() => page(bookings, { limit: 101 }), RangeError);
});
