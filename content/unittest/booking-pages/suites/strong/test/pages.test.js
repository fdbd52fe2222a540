import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from '../src/pages.js';

const ids = ({ items }) => items.map(booking => booking.id);

const booking = (id, at) => ({ id, at });
const many = count => Array.from({ length: count }, (_, i) => booking(i + 1, 1_000 - i));

test('the newest come first, of the same time the smaller id', () => {
  const bookings = [booking(3, 10), booking(1, 5), booking(12, 10), booking(9, 10), booking(2, 20)];
  const before = structuredClone(bookings);
  assert.deepEqual(ids(page(bookings, {})), [2, 3, 9, 12, 1]);
  assert.deepEqual(bookings, before);
});

test('pages follow each other to the end', () => {
  const bookings = many(5);
  const first = page(bookings, { limit: 2 });
  const second = page(bookings, { limit: 2, after: first.next });
  const third = page(bookings, { limit: 2, after: second.next });
  assert.deepEqual([ids(first), ids(second), ids(third)], [[1, 2], [3, 4], [5]]);
  assert.equal(third.next, null);
});

test('nothing follows a last page that is full', () => {
  assert.equal(page(many(4), { limit: 4 }).next, null);
  const bookings = many(4);
  assert.equal(page(bookings, { limit: 2, after: page(bookings, { limit: 2 }).next }).next, null);
  assert.deepEqual(page([], {}), { items: [], next: null });
});

test('a page ends among bookings of the same time', () => {
  const bookings = [1, 2, 3, 4].map(id => booking(id, 7));
  const first = page(bookings, { limit: 3 });
  assert.deepEqual(ids(first), [1, 2, 3]);
  assert.deepEqual(ids(page(bookings, { limit: 3, after: first.next })), [4]);
});

test('bookings come and go between pages', () => {
  const bookings = many(6);
  const { next } = page(bookings, { limit: 3 });
  assert.deepEqual(ids(page([booking(99, 5_000), ...bookings], { limit: 3, after: next })), [4, 5, 6]);
  assert.deepEqual(ids(page(bookings.filter(({ id }) => id !== 3), { limit: 3, after: next })), [4, 5, 6]);
  assert.deepEqual(ids(page(bookings.filter(({ id }) => id !== 1), { limit: 3, after: next })), [4, 5, 6]);
});

test('limits are kept', () => {
  const bookings = many(150);
  assert.equal(page(bookings, {}).items.length, 20);
  assert.equal(page(bookings, { limit: 1 }).items.length, 1);
  assert.equal(page(bookings, { limit: 100 }).items.length, 100);
  for (const limit of [0, -1, 101]) assert.throws(() => page(bookings, { limit }), RangeError);
});

test('what is no place in the list is refused', () => {
  assert.throws(() => page(many(3), { after: 'nowhere' }));
});
