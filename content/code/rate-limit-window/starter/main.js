const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns one number per request: 0 if it is allowed, otherwise how many ms the client has to wait.
 * requests: array of { time: number, client: string }
 */
function decide(limit, window, requests) {
  return [];
}

const [limit, window, n] = lines[0].split(' ').map(Number);
const requests = lines.slice(1, n + 1).map((line) => {
  const [time, client] = line.split(' ');
  return { time: Number(time), client };
});
console.log(decide(limit, window, requests)
  .map((wait) => (wait === 0 ? 'allow' : `deny ${wait}`))
  .join('\n'));
