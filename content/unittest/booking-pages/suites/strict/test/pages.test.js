import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from '../src/pages.js';

const ids = ({ items }) => items.map(booking => booking.id);

test('the place is what it was when I looked', () => {
  const { next } = page([{ id: 1, at: 9 }, { id: 2, at: 8 }], { limit: 1 });
  assert.equal(next, Buffer.from('[9,1]').toString('base64url'));
});
