// Mistake: counts a dependency that is listed twice as two, but takes it off once.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function plan(migrations) {
  const nodes = new Map(migrations.map(({ name }) => [name, { name, open: 0, dependents: [], dependencies: [] }]));
  for (const { name, dependencies } of migrations) {
    const node = nodes.get(name);
    node.dependencies = [...new Set(dependencies)].sort();
    node.open = dependencies.length;
    for (const dependency of node.dependencies) nodes.get(dependency).dependents.push(node);
  }

  // Names that can run, in descending order: the next one is at the end.
  const ready = [...nodes.values()].filter((node) => node.open === 0).map((node) => node.name).sort().reverse();
  const insert = (name) => {
    let [low, high] = [0, ready.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ready[middle] > name) low = middle + 1;
      else high = middle;
    }
    ready.splice(low, 0, name);
  };
  const run = [];
  while (ready.length > 0) {
    const name = ready.pop();
    run.push(name);
    for (const dependent of nodes.get(name).dependents) {
      if (--dependent.open === 0) insert(dependent.name);
    }
  }

  const isBlocked = (name) => nodes.get(name).open > 0;
  const blocked = [...nodes.keys()].filter(isBlocked).sort();
  const way = [];
  for (let at = blocked[0]; at !== undefined; at = nodes.get(at).dependencies.find(isBlocked)) {
    if (nodes.get(at).visited !== undefined) return { run, blocked, cycle: way.slice(nodes.get(at).visited) };
    nodes.get(at).visited = way.length;
    way.push(at);
  }
  return { run, blocked, cycle: [] };
}

const migrations = lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [name, , ...dependencies] = line.split(' ');
  return { name, dependencies };
});
const result = plan(migrations);
for (const title of ['run', 'blocked', 'cycle']) {
  console.log([title, result[title].length, ...result[title]].join(' '));
}
