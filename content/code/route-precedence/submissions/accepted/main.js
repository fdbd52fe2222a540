const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function resolve(routes, paths) {
  const root = { names: new Map() };
  for (const { name, pattern } of routes) {
    let node = root;
    for (const segment of pattern) {
      if (segment === '*') node = node.rest = {};
      else if (segment.startsWith('{')) node = node.parameter ??= { names: new Map() };
      else {
        if (!node.names.has(segment)) node.names.set(segment, { names: new Map() });
        node = node.names.get(segment);
      }
    }
    node.route = name;
  }

  return paths.map((path) => {
    // Depth first, the best kind of segment on top of the stack: the first route reached is the best.
    const open = [{ node: root, depth: 0, values: [] }];
    while (open.length > 0) {
      const { node, depth, values } = open.pop();
      if (depth === path.length) {
        if (node.route) return { route: node.route, values };
        continue;
      }
      const segment = path[depth];
      if (node.rest) {
        open.push({ node: node.rest, depth: path.length, values: [...values, path.slice(depth).join('/')] });
      }
      if (node.parameter) open.push({ node: node.parameter, depth: depth + 1, values: [...values, segment] });
      if (node.names.has(segment)) open.push({ node: node.names.get(segment), depth: depth + 1, values });
    }
    return null;
  });
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
