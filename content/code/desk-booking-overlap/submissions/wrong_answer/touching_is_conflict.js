// Mistake: takes bookings that only touch for overlapping ones.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function handle(commands) {
  const desks = new Map();
  const booked = new Map();
  return commands.map((command) => {
    if (command.kind === 'cancel') {
      const booking = booked.get(command.id);
      if (!booked.delete(command.id)) return 'unknown';
      const list = desks.get(booking.desk);
      list.splice(indexFrom(list, booking.from), 1);
      return 'ok';
    }
    if (!desks.has(command.desk)) desks.set(command.desk, []);
    const list = desks.get(command.desk);
    const at = indexFrom(list, command.from);
    if (at > 0 && list[at - 1].to >= command.from) return `conflict ${list[at - 1].id}`;
    if (at < list.length && list[at].from <= command.to) return `conflict ${list[at].id}`;
    list.splice(at, 0, command);
    booked.set(command.id, command);
    return 'ok';
  });
}

/** The index of the first booking that starts at `from` or later, in a list sorted by start. */
function indexFrom(list, from) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const commands = lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const [kind, ...numbers] = line.split(' ');
  const [id, desk, from, to] = numbers.map(Number);
  return kind === 'book' ? { kind, id, desk, from, to } : { kind, id };
});
console.log(handle(commands).join('\n'));
