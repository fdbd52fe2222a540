const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function decide(lifetime, requests) {
  const known = new Map();
  return requests.map(({ time, client, key, body }) => {
    const owner = `${client} ${key}`;
    const first = known.get(owner);
    if (!first || time >= first.time + lifetime) {
      known.set(owner, { time, body });
      return 'new';
    }
    return first.body === body ? 'replay' : 'conflict';
  });
}

const [lifetime, n] = lines[0].split(' ').map(Number);
const requests = lines.slice(1, n + 1).map((line) => {
  const [time, client, key, body] = line.split(' ');
  return { time: Number(time), client, key, body };
});
console.log(decide(lifetime, requests).join('\n'));
