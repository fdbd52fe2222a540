const express = require('express');
const { transfer, NotEnough } = require('./wallet');

const router = express.Router();

/** POST /wallets/7/transfers { "to": 8, "amount": "12.50" } in euros. */
router.post('/wallets/:id/transfers', async (request, response) => {
  const cents = Math.floor(parseFloat(request.body.amount) * 100);
  try {
    const left = await transfer(Number(request.params.id), request.body.to, cents);
    response.status(201).json({ left: (left / 100).toFixed(2) });
  } catch (error) {
    if (error instanceof NotEnough) {
      response.status(409).json({ error: 'not enough in the wallet' });
    } else if (error instanceof RangeError) {
      response.status(422).json({ error: error.message });
    } else {
      throw error;
    }
  }
});

module.exports = router;
