const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns when each job starts, in the order of the jobs.
 * jobs: array of { arrival: number, tenant: number, duration: number }, in the order of their arrival
 */
function starts(workers, limit, jobs) {
  return [];
}

const [workers, limit, n] = lines[0].split(' ').map(Number);
const jobs = lines.slice(1, n + 1).map((line) => {
  const [arrival, tenant, duration] = line.split(' ').map(Number);
  return { arrival, tenant, duration };
});
console.log(starts(workers, limit, jobs).join('\n'));
