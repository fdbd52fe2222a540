const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns the shares in whole cents, in the order of the weights.
 * total: number; weights: array of numbers. total * weight is exact in a JavaScript number.
 */
function split(total, weights) {
  return [];
}

for (const line of lines.slice(1, Number(lines[0]) + 1)) {
  const [total, , ...weights] = line.split(' ').map(Number);
  console.log(split(total, weights).join(' '));
}
