const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns one answer per request: 'new', 'replay' or 'conflict'.
 * requests: array of { time: number, client: string, key: string, body: string }
 */
function decide(lifetime, requests) {
  return [];
}

const [lifetime, n] = lines[0].split(' ').map(Number);
const requests = lines.slice(1, n + 1).map((line) => {
  const [time, client, key, body] = line.split(' ');
  return { time: Number(time), client, key, body };
});
console.log(decide(lifetime, requests).join('\n'));
