const assert = require('node:assert');
const { test, before } = require('node:test');
const { pool } = require('../src/db');
const { transfer, NotEnough } = require('../src/wallet');

before(async () => {
  await pool.query('truncate ledger, wallet');
  await pool.query('insert into wallet (id, balance) values (1, 1000), (2, 0)');
});

const balance = async id =>
  Number((await pool.query('select balance from wallet where id = $1', [id])).rows[0].balance);

test('money moves from one wallet to the other', async () => {
  assert.strictEqual(await transfer(1, 2, 300), 700);
  assert.strictEqual(await balance(1), 700);
  assert.strictEqual(await balance(2), 300);
});

test('more than there is cannot be moved', async () => {
  await assert.rejects(transfer(2, 1, 301), NotEnough);
  assert.strictEqual(await balance(2), 300);
});
