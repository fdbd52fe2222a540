const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns { run, blocked, cycle }: the migrations that run, in order; the blocked ones, ascending; the cycle.
 * migrations: array of { name: string, dependencies: array of strings }
 */
function plan(migrations) {
  return { run: [], blocked: [], cycle: [] };
}

const migrations = lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [name, , ...dependencies] = line.split(' ');
  return { name, dependencies };
});
const result = plan(migrations);
for (const title of ['run', 'blocked', 'cycle']) {
  console.log([title, result[title].length, ...result[title]].join(' '));
}
