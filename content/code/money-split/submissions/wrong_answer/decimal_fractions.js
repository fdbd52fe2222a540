// Mistake: compares losses as floating-point fractions, where equal losses differ in the last digit.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function split(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  const amount = Math.abs(total);
  const exact = weights.map((weight) => amount * (weight / sum));
  const shares = exact.map(Math.floor);
  const left = amount - shares.reduce((a, b) => a + b, 0);
  const lost = exact.map((share) => share - Math.floor(share));
  const order = [...weights.keys()].sort((a, b) => lost[b] - lost[a] || a - b);
  for (const party of order.slice(0, left)) shares[party]++;
  return shares.map((share) => (total < 0 && share !== 0 ? -share : share));
}

for (const line of lines.slice(1, Number(lines[0]) + 1)) {
  const [total, , ...weights] = line.split(' ').map(Number);
  console.log(split(total, weights).join(' '));
}
