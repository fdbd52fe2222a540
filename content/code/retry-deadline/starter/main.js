const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns for each policy { attempts, lastStart }: the number of attempts and the start of the last one.
 * policies: array of { base, cap, deadline }. All numbers that occur are exact in a JavaScript number.
 */
function plan(policies) {
  return [];
}

const policies = lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [base, cap, deadline] = line.split(' ').map(Number);
  return { base, cap, deadline };
});
console.log(plan(policies)
  .map(({ attempts, lastStart }) => `${attempts} ${lastStart}`)
  .join('\n'));
