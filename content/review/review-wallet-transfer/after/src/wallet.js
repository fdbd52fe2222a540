const { pool } = require('./db');

class NotEnough extends Error {}

/** Runs work in a transaction. */
async function inTransaction(work) {
  const client = await pool.connect();
  await client.query('begin');
  const result = await work(client);
  await client.query('commit');
  client.release();
  return result;
}

/** Moves cents from one wallet to another and keeps both moves in the ledger. */
async function transfer(fromId, toId, cents) {
  if (!Number.isSafeInteger(cents) || cents <= 0) {
    throw new RangeError(`not an amount: ${cents}`);
  }
  if (fromId === toId) throw new RangeError('a transfer needs two wallets');

  return inTransaction(async client => {
    const balances = await read(client, [fromId, toId]);
    const left = balances.get(fromId) - cents;
    if (left < 0) throw new NotEnough(`wallet ${fromId}`);

    await write(client, fromId, left);
    await write(client, toId, balances.get(toId) + cents);
    [[fromId, -cents], [toId, cents]].forEach(async ([id, change]) => {
      await client.query(
        'insert into ledger (wallet_id, cents) values ($1, $2)', [id, change]);
    });
    return left;
  });
}

/** Balances by wallet. */
async function read(client, ids) {
  const { rows } = await client.query(
    'select id, balance from wallet where id = any ($1) order by id', [ids]);
  return new Map(rows.map(row => [row.id, Number(row.balance)]));
}

async function write(client, id, balance) {
  await client.query('update wallet set balance = $2 where id = $1', [id, balance]);
}

module.exports = { transfer, NotEnough };
