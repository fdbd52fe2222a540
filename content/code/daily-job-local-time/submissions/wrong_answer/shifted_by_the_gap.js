// Mistake: runs as long after the change as the time lay in the part that was skipped.
function runs(changes, minuteOfDay, after, count) {
  const found = [];
  let place = 0;
  let local = Math.floor((after + changes[0].offset) / 1440 - 4) * 1440 + minuteOfDay;
  for (; found.length < count; local += 1440) {
    // until which time the local clock gets before the next change
    while (place + 1 < changes.length && changes[place + 1].at + changes[place].offset <= local) place++;
    const skipped = place > 0 && local - changes[place].offset < changes[place].at;
    const run = local - changes[skipped ? place - 1 : place].offset;
    if (run > after) found.push(run);
  }
  return found;
}

module.exports = { runs };
