const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function simulate(capacity, operations) {
  // A Map keeps the order of insertion: taking an entry out and putting it back makes it the newest.
  const cache = new Map();
  const answers = [];
  let evictions = 0;
  for (const { kind, time, key, value, ttl } of operations) {
    const entry = cache.get(key);
    cache.delete(key);
    if (kind === 'get') {
      const hit = entry !== undefined && time < entry.end;
      if (hit) cache.set(key, entry);
      answers.push(hit ? entry.value : 'miss');
      continue;
    }
    if (cache.size >= capacity) {
      cache.delete(cache.keys().next().value);
      evictions++;
    }
    cache.set(key, { value, end: time + ttl });
  }
  return { answers, evictions };
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
