const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns the state of every payment after all deliveries, in ascending order of the payment id:
 * an array of { paymentId, applied, balance, waiting }.
 * deliveries: array of { id: string, paymentId, version, type: 'capture' | 'refund', amount }
 */
function replay(deliveries) {
  return [];
}

const n = Number(lines[0]);
const events = lines.slice(1, n + 1).map((line) => {
  const [id, paymentId, version, type, amount] = line.split(' ');
  return { id, paymentId: Number(paymentId), version: Number(version), type, amount: Number(amount) };
});
console.log(replay(events)
  .map((p) => `${p.paymentId} ${p.applied} ${p.balance} ${p.waiting}`)
  .join('\n'));
