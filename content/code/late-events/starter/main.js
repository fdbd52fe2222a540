const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns { sums, late }: the sums { start, key, amount } in the order in which they are written, and how many
 * events came too late.
 * events: array of { time: number, key: number, amount: number }
 */
function aggregate(size, delay, events) {
  return { sums: [], late: 0 };
}

const [size, delay, n] = lines[0].split(' ').map(Number);
const events = lines.slice(1, n + 1).map((line) => {
  const [time, key, amount] = line.split(' ').map(Number);
  return { time, key, amount };
});
const { sums, late } = aggregate(size, delay, events);
console.log([...sums.map(({ start, key, amount }) => `${start} ${key} ${amount}`), `late ${late}`].join('\n'));
