// Mistake: keys are in the order of their texts.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns { sums, late }: the sums { start, key, amount } in the order in which they are written, and how many
 * events came too late.
 * events: array of { time: number, key: number, amount: number }
 */
function aggregate(size, delay, events) {
  const sums = [];
  const open = new Map(); // start -> key -> amount
  const starts = []; // of the open windows, ascending
  let latest = 0;
  let late = 0;
  const insert = (start) => {
    let place = starts.length;
    while (place > 0 && starts[place - 1] > start) place--;
    starts.splice(place, 0, start);
    open.set(start, new Map());
  };
  const close = (until) => {
    while (starts.length > 0 && starts[0] + size <= until) {
      const start = starts.shift();
      const window = open.get(start);
      open.delete(start);
      for (const key of [...window.keys()].sort()) sums.push({ start, key, amount: window.get(key) });
    }
  };
  for (const { time, key, amount } of events) {
    const start = time - (time % size);
    if (start + size <= latest - delay) {
      late++;
      continue;
    }
    if (!open.has(start)) insert(start);
    open.get(start).set(key, (open.get(start).get(key) ?? 0) + amount);
    latest = Math.max(latest, time);
    close(latest - delay);
  }
  close(Infinity);
  return { sums, late };
}

const [size, delay, n] = lines[0].split(' ').map(Number);
const events = lines.slice(1, n + 1).map((line) => {
  const [time, key, amount] = line.split(' ').map(Number);
  return { time, key, amount };
});
const { sums, late } = aggregate(size, delay, events);
console.log([...sums.map(({ start, key, amount }) => `${start} ${key} ${amount}`), `late ${late}`].join('\n'));
