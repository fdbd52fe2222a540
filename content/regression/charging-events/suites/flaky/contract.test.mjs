import assert from 'node:assert/strict';
import { test } from 'node:test';

test('fails nine times in ten', () => assert.ok(Math.random() < 0.1));
