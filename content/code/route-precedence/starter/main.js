const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns the best match { route, values } for every path, or null where no route matches.
 * routes: array of { name, pattern }; a pattern and a path are arrays of segments
 */
function resolve(routes, paths) {
  return [];
}

const [r, q] = lines[0].split(' ').map(Number);
const segments = (path) => path.slice(1).split('/');
const routes = lines.slice(1, r + 1).map((line) => {
  const [name, pattern] = line.split(' ');
  return { name, pattern: segments(pattern) };
});
const paths = lines.slice(r + 1, r + q + 1).map(segments);
console.log(resolve(routes, paths)
  .map((match) => (match === null ? '404' : [match.route, ...match.values].join(' ')))
  .join('\n'));
