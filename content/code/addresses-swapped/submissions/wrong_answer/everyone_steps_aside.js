// Mistake: gives every page an address in between first.
function steps(current, wanted) {
  const made = [];
  const now = new Map(current);
  const holder = new Map([...now].map(([page, address]) => [address, page]));
  const move = (page, address) => {
    holder.delete(now.get(page));
    now.set(page, address);
    holder.set(address, page);
    made.push({ page, address });
  };
  const arrived = (page) => now.get(page) === wanted.get(page);
  let spare = 0;
  const moving = [...wanted.keys()].filter((page) => !arrived(page));
  for (const page of moving) {
    while (holder.has(`aside-${spare}`)) spare++;
    if (holder.has(wanted.get(page))) move(page, `aside-${spare}`);
  }
  for (const page of moving) move(page, wanted.get(page));
  return made;
}

module.exports = { steps };
