const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function differences(staging, production) {
  // kinds: path -> 'section', or the value of a setting after a '='
  const kinds = (settings) => {
    const nodes = new Map();
    for (const [path, value] of settings) {
      nodes.set(path, '=' + value);
      for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
        nodes.set(path.slice(0, dot), 'section');
      }
    }
    return nodes;
  };
  const left = kinds(staging);
  const right = kinds(production);
  const bothSections = (path) => left.get(path) === 'section' && right.get(path) === 'section';
  const found = [];
  for (const path of new Set([...left.keys(), ...right.keys()])) {
    const dot = path.lastIndexOf('.');
    if (dot > 0 && !bothSections(path.slice(0, dot))) continue;
    const [here, there] = [left.get(path), right.get(path)];
    if (here === there) continue;
    if (there === undefined) found.push({ sign: '-', path });
    else if (here === undefined) found.push({ sign: '+', path });
    else found.push({ sign: here === 'section' || there === 'section' ? '!' : '~', path });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const [s, p] = lines[0].split(' ').map(Number);
const settings = (from, to) => new Map(lines.slice(from, to).map((line) => line.split(' ')));
const found = differences(settings(1, s + 1), settings(s + 1, s + p + 1));
console.log([found.length, ...found.map(({ sign, path }) => `${sign} ${path}`)].join('\n'));
