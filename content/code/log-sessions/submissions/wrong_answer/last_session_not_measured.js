// Mistake: measures a session only when the next one starts, so the last one of each user is left out.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function summarise(timeout, events) {
  const users = new Map();
  for (const { time, user } of [...events].sort((a, b) => a.time - b.time)) {
    const state = users.get(user);
    if (state === undefined) {
      users.set(user, { sessions: 1, longest: 0, start: time, last: time });
      continue;
    }
    if (time - state.last > timeout) {
      state.sessions++;
      state.longest = Math.max(state.longest, state.last - state.start);
      state.start = time;
    }
    state.last = time;
  }
  return [...users.entries()].sort((a, b) => a[0] - b[0])
    .map(([user, { sessions, longest }]) => ({ user, sessions, longest }));
}

const [timeout, n] = lines[0].split(' ').map(Number);
const events = lines.slice(1, n + 1).map((line) => {
  const [time, user] = line.split(' ').map(Number);
  return { time, user };
});
console.log(summarise(timeout, events)
  .map(({ user, sessions, longest }) => `${user} ${sessions} ${longest}`)
  .join('\n'));
