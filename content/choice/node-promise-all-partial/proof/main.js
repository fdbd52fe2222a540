// Time is a list of callbacks by turn, so that no clock decides.
function world() {
  const state = { charged: false, refunded: false };
  const turns = [];
  const at = (turn) => new Promise((resolve) => turns.push([turn, resolve]));
  return {
    state,
    async chargeCard(signal) {
      await at(30); // the provider has the request; the signal only ends the waiting
      state.charged = true;
    },
    async reserveStock() {
      await at(10);
      throw new Error('sold out');
    },
    async refundIfCharged() {
      if (state.charged) state.refunded = true;
    },
    async run() {
      while (turns.length > 0) {
        turns.sort((x, y) => x[0] - y[0]);
        turns.shift()[1]();
        await new Promise(setImmediate);
      }
    },
  };
}

const versions = {
  async original(w) {
    try {
      await Promise.all([w.chargeCard(), w.reserveStock()]);
    } catch (error) {
      await w.refundIfCharged();
      throw error;
    }
  },
  async a(w) {
    const outcomes = await Promise.allSettled([w.chargeCard(), w.reserveStock()]);
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed) {
      await w.refundIfCharged();
      throw failed.reason;
    }
  },
  async b(w) {
    const abort = new AbortController();
    try {
      await Promise.all([w.chargeCard(abort.signal), w.reserveStock()]);
    } catch (error) {
      abort.abort();
      await w.refundIfCharged();
      throw error;
    }
  },
  async c(w) {
    try {
      await Promise.all([w.chargeCard(), w.reserveStock().catch(() => {})]);
    } catch (error) {
      await w.refundIfCharged();
      throw error;
    }
  },
  async d(w) {
    try {
      await Promise.all([w.reserveStock(), w.chargeCard()]);
    } catch (error) {
      await w.refundIfCharged();
      throw error;
    }
  },
};

(async () => {
  for (const [name, version] of Object.entries(versions)) {
    const w = world();
    const done = version(w).then(() => 'accepted', ({ message }) => message);
    await w.run();
    console.log(`${name}: ${await done}, ${w.state.charged && !w.state.refunded ? 'money kept' : 'money back'}`);
  }
})();
