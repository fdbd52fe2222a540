// Mistake: orders the user numbers as text, so 10 comes before 9.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function summarise(timeout, events) {
  const sorted = [...events].sort((a, b) => a.user - b.user || a.time - b.time);
  const summaries = [];
  let start = 0;
  sorted.forEach(({ time, user }, i) => {
    const sameUser = i > 0 && sorted[i - 1].user === user;
    if (!sameUser) summaries.push({ user, sessions: 0, longest: 0 });
    const summary = summaries[summaries.length - 1];
    if (!sameUser || time - sorted[i - 1].time > timeout) {
      summary.sessions++;
      start = time;
    }
    summary.longest = Math.max(summary.longest, time - start);
  });
  return summaries.sort((a, b) => (String(a.user) < String(b.user) ? -1 : 1));
}

const [timeout, n] = lines[0].split(' ').map(Number);
const events = lines.slice(1, n + 1).map((line) => {
  const [time, user] = line.split(' ').map(Number);
  return { time, user };
});
console.log(summarise(timeout, events)
  .map(({ user, sessions, longest }) => `${user} ${sessions} ${longest}`)
  .join('\n'));
