import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from '../src/pages.js';

const ids = ({ items }) => items.map(booking => booking.id);

test('everything runs', () => {
  const bookings = [3, 1, 2].map(id => ({ id, at: 1 }));
  const { next } = page(bookings, { limit: 2 });
  page(bookings, { limit: 2, after: next });
  page(bookings, {});
  assert.ok(ids({ items: bookings }));
});
