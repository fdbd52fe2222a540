// Mistake: decides by the new offset when a change happens on the local clock.
function runs(changes, minuteOfDay, after, count) {
  const found = [];
  let place = 0;
  let local = Math.floor((after + changes[0].offset) / 1440 - 4) * 1440 + minuteOfDay;
  for (; found.length < count; local += 1440) {
    // until which time the local clock gets before the next change
    while (place + 1 < changes.length && changes[place + 1].at + changes[place + 1].offset <= local) place++;
    const run = Math.max(changes[place].at, local - changes[place].offset);
    if (run > after) found.push(run);
  }
  return found;
}

module.exports = { runs };
