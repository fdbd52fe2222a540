const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns the answer to each command: 'held', 'refused', 'sold', 'released' or 'gone'.
 * stock: Map from sku to pieces
 * commands: array of { kind: 'hold', time, id, sku, quantity }, { kind: 'pay', time, id } and
 *   { kind: 'release', time, id }
 */
function answer(lifetime, stock, commands) {
  return [];
}

const [lifetime, s, n] = lines[0].split(' ').map(Number);
const stock = new Map(lines.slice(1, s + 1).map((line) => line.split(' ').map(Number)));
const commands = lines.slice(s + 1, s + n + 1).map((line) => {
  const [kind, ...numbers] = line.split(' ');
  const [time, id, sku, quantity] = numbers.map(Number);
  return kind === 'hold' ? { kind, time, id, sku, quantity } : { kind, time, id };
});
console.log(answer(lifetime, stock, commands).join('\n'));
