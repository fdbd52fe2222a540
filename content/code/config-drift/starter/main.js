const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns the differences in ascending order of the path: an array of { sign: '~' | '-' | '+' | '!', path }.
 * staging and production: Map from path to value
 */
function differences(staging, production) {
  return [];
}

const [s, p] = lines[0].split(' ').map(Number);
const settings = (from, to) => new Map(lines.slice(from, to).map((line) => line.split(' ')));
const found = differences(settings(1, s + 1), settings(s + 1, s + p + 1));
console.log([found.length, ...found.map(({ sign, path }) => `${sign} ${path}`)].join('\n'));
