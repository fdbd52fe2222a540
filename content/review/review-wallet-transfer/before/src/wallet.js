const { pool } = require('./db');

class NotEnough extends Error {}

/** Takes cents from a wallet; the balance never goes below zero. */
async function withdraw(walletId, cents) {
  const { rowCount } = await pool.query(
    'update wallet set balance = balance - $2 where id = $1 and balance >= $2',
    [walletId, cents],
  );
  if (rowCount === 0) throw new NotEnough(`wallet ${walletId}`);
}

module.exports = { withdraw, NotEnough };
