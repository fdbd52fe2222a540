const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function split(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  const amount = Math.abs(total);
  const parties = weights.map((weight, position) => {
    const lost = (amount * weight) % sum;
    return { position, lost, share: (amount * weight - lost) / sum };
  });
  const left = amount - parties.reduce((given, party) => given + party.share, 0);
  [...parties]
    .sort((a, b) => b.lost - a.lost || a.position - b.position)
    .slice(0, left)
    .forEach((party) => party.share++);
  return parties.map(({ share }) => (total < 0 && share !== 0 ? -share : share));
}

for (const line of lines.slice(1, Number(lines[0]) + 1)) {
  const [total, , ...weights] = line.split(' ').map(Number);
  console.log(split(total, weights).join(' '));
}
