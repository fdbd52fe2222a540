// Mistake: sort() without a comparison orders numbers as text, so 10 comes before 9.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function missing(last, received) {
  const ranges = [];
  let previous = 0;
  const known = received.filter((number) => number <= last).sort();
  for (const number of [...known, last + 1]) {
    if (number > previous + 1) ranges.push({ from: previous + 1, to: number - 1 });
    previous = number;
  }
  return ranges;
}

console.log(lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [last, , ...received] = line.split(' ').map(Number);
  return missing(last, received).map(({ from, to }) => `${from}-${to}`).join(' ') || 'complete';
}).join('\n'));
