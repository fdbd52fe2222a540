// Mistake: notices that a hold has expired only when that hold itself is paid or released.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function answer(lifetime, stock, commands) {
  const available = new Map(stock);
  const holds = [];
  const byId = new Map();

  const close = (hold, pieces) => {
    hold.open = false;
    available.set(hold.sku, available.get(hold.sku) + pieces);
  };

  return commands.map(({ kind, time, id, sku, quantity }) => {
    const asked = byId.get(id);
    if (asked?.open && asked.end <= time) close(asked, asked.quantity);
    if (kind === 'hold') {
      if (available.get(sku) < quantity) return 'refused';
      const hold = { sku, quantity, end: time + lifetime, open: true };
      available.set(sku, available.get(sku) - quantity);
      holds.push(hold);
      byId.set(id, hold);
      return 'held';
    }
    const hold = byId.get(id);
    if (!hold?.open) return 'gone';
    close(hold, kind === 'release' ? hold.quantity : 0);
    return kind === 'release' ? 'released' : 'sold';
  });
}

const [lifetime, s, n] = lines[0].split(' ').map(Number);
const stock = new Map(lines.slice(1, s + 1).map((line) => line.split(' ').map(Number)));
const commands = lines.slice(s + 1, s + n + 1).map((line) => {
  const [kind, ...numbers] = line.split(' ');
  const [time, id, sku, quantity] = numbers.map(Number);
  return kind === 'hold' ? { kind, time, id, sku, quantity } : { kind, time, id };
});
console.log(answer(lifetime, stock, commands).join('\n'));
