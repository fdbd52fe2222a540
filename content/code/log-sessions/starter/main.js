const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns one summary { user, sessions, longest } per user, in ascending order of the user number.
 * events: array of { time: number, user: number }
 */
function summarise(timeout, events) {
  return [];
}

const [timeout, n] = lines[0].split(' ').map(Number);
const events = lines.slice(1, n + 1).map((line) => {
  const [time, user] = line.split(' ').map(Number);
  return { time, user };
});
console.log(summarise(timeout, events)
  .map(({ user, sessions, longest }) => `${user} ${sessions} ${longest}`)
  .join('\n'));
