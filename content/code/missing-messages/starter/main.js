const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns the ranges { from, to } of numbers from 1 to last that are not among those received, in ascending order.
 * received: array of numbers
 */
function missing(last, received) {
  return [];
}

console.log(lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [last, , ...received] = line.split(' ').map(Number);
  return missing(last, received).map(({ from, to }) => `${from}-${to}`).join(' ') || 'complete';
}).join('\n'));
