const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns the numbers of all services that are down, in ascending order; service 1 is the first of the array.
 * services: array of { needs: number[][] }, for each need the services any one of which is enough
 */
function down(services, failed) {
  return [];
}

const [n, f] = lines[0].split(' ').map(Number);
const services = lines.slice(1, n + 1).map((line) => ({
  needs: line.split(' ').filter((need) => need !== '-').map((need) => need.split('|').map(Number)),
}));
const failed = lines.slice(n + 1, n + f + 1).map(Number);
console.log(down(services, failed).join('\n'));
