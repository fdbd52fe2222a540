// Mistake: all clients share one limit.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function decide(limit, window, requests) {
  // All allowed times of a client, and how many of them have left the window.
  const clients = new Map();
  return requests.map(({ time, client }) => {
    if (!clients.has('all')) clients.set('all', { times: [], gone: 0 });
    const state = clients.get('all');
    while (state.gone < state.times.length && state.times[state.gone] <= time - window) state.gone++;
    if (state.times.length - state.gone < limit) {
      state.times.push(time);
      return 0;
    }
    return state.times[state.gone] + window - time;
  });
}

const [limit, window, n] = lines[0].split(' ').map(Number);
const requests = lines.slice(1, n + 1).map((line) => {
  const [time, client] = line.split(' ');
  return { time: Number(time), client };
});
console.log(decide(limit, window, requests)
  .map((wait) => (wait === 0 ? 'allow' : `deny ${wait}`))
  .join('\n'));
