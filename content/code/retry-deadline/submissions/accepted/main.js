const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function plan(policies) {
  return policies.map(({ base, cap, deadline }) => {
    let attempts = 1;
    let left = deadline;
    for (let wait = base; wait < cap; wait *= 2) {
      if (wait > left) return { attempts, lastStart: deadline - left };
      left -= wait;
      attempts++;
    }
    const rest = left % cap;
    return { attempts: attempts + (left - rest) / cap, lastStart: deadline - rest };
  });
}

const policies = lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [base, cap, deadline] = line.split(' ').map(Number);
  return { base, cap, deadline };
});
console.log(plan(policies)
  .map(({ attempts, lastStart }) => `${attempts} ${lastStart}`)
  .join('\n'));
