const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Handles the commands in order and returns the answer to each: 'ok', 'conflict 17' or 'unknown'.
 * commands: array of { kind: 'book', id, desk, from, to } and { kind: 'cancel', id }
 */
function handle(commands) {
  return [];
}

const commands = lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [kind, ...numbers] = line.split(' ');
  const [id, desk, from, to] = numbers.map(Number);
  return kind === 'book' ? { kind, id, desk, from, to } : { kind, id };
});
console.log(handle(commands).join('\n'));
