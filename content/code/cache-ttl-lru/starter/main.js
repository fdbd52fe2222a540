const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns { answers, evictions }: the answers to the gets in order (the value, or 'miss') and a number.
 * operations: array of { kind: 'put', time, key, value, ttl } and { kind: 'get', time, key }
 */
function simulate(capacity, operations) {
  return { answers: [], evictions: 0 };
}

const [capacity, n] = lines[0].split(' ').map(Number);
const operations = lines.slice(1, n + 1).map((line) => {
  const [kind, time, key, value, ttl] = line.split(' ');
  return kind === 'put'
    ? { kind, time: Number(time), key, value, ttl: Number(ttl) }
    : { kind, time: Number(time), key };
});
const outcome = simulate(capacity, operations);
console.log([...outcome.answers, `evictions ${outcome.evictions}`].join('\n'));
