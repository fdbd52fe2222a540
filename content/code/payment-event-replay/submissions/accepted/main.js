const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function replay(deliveries) {
  const payments = new Map();
  for (const event of deliveries) {
    let versions = payments.get(event.paymentId);
    if (!versions) payments.set(event.paymentId, versions = new Map());
    versions.set(event.version, event);
  }
  return [...payments.keys()].sort((a, b) => a - b).map((paymentId) => {
    const versions = payments.get(paymentId);
    let applied = 0;
    let balance = 0;
    while (versions.has(applied + 1)) {
      applied++;
      const { type, amount } = versions.get(applied);
      if (type === 'capture') balance += amount;
      else if (amount <= balance) balance -= amount;
    }
    return { paymentId, applied, balance, waiting: versions.size - applied };
  });
}

const n = Number(lines[0]);
const events = lines.slice(1, n + 1).map((line) => {
  const [id, paymentId, version, type, amount] = line.split(' ');
  return { id, paymentId: Number(paymentId), version: Number(version), type, amount: Number(amount) };
});
console.log(replay(events)
  .map((p) => `${p.paymentId} ${p.applied} ${p.balance} ${p.waiting}`)
  .join('\n'));
