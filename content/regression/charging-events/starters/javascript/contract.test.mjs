import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEPOT, LEDGER, call } from './api.mjs';

// For example: const { status, body } = await call('GET', `${LEDGER}/cards/c-1/months/2026-02`);
