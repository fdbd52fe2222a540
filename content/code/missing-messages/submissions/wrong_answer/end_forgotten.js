// Mistake: looks between the received numbers only, so what is missing at the end is not found.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function missing(last, received) {
  const ranges = [];
  let previous = 0;
  for (const number of received.filter((n) => n <= last).sort((a, b) => a - b)) {
    if (number > previous + 1) ranges.push({ from: previous + 1, to: number - 1 });
    previous = number;
  }
  return ranges;
}

console.log(lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [last, , ...received] = line.split(' ').map(Number);
  return missing(last, received).map(({ from, to }) => `${from}-${to}`).join(' ') || 'complete';
}).join('\n'));
