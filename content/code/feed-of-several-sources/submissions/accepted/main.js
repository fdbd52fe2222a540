const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns { ids, taken }: the ids of the next page, and how many entries of each source have been taken after it.
 * sources: array of { taken: number, entries: { time: number, id: number }[] }, newest entry first
 */
function next(size, sources) {
  const open = sources.flatMap(({ taken, entries }, source) =>
    entries.slice(taken, taken + size + 1).map(({ time, id }) => ({ time, id, source })));
  open.sort((a, b) => b.time - a.time || a.id - b.id);
  const taken = sources.map((source) => source.taken);
  const ids = [];
  for (const { id, source } of open) {
    if (ids.at(-1) !== id) {
      if (ids.length === size) break;
      ids.push(id);
    }
    taken[source]++;
  }
  return { ids, taken };
}

const [s, size] = lines[0].split(' ').map(Number);
const sources = lines.slice(1, s + 1).map((line) => {
  const [taken, count, ...rest] = line.split(' ').map(Number);
  const entries = Array.from({ length: count }, (_, i) => ({ time: rest[2 * i], id: rest[2 * i + 1] }));
  return { taken, entries };
});
const { ids, taken } = next(size, sources);
console.log([ids.length, ...ids].join(' '));
console.log([taken.length, ...taken].join(' '));
