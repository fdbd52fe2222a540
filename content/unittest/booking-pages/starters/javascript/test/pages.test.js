import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from '../src/pages.js';

const ids = ({ items }) => items.map(booking => booking.id);

// Write your tests here.
