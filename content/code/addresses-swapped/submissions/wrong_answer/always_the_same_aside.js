// Mistake: uses one fixed address in between, which a page may have.
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
  for (const start of wanted.keys()) {
    const row = [];
    const inRow = new Set();
    for (let page = start; page !== undefined && !arrived(page); page = holder.get(wanted.get(page))) {
      if (inRow.has(page)) {
        move(page, 'temp');
        break;
      }
      inRow.add(page);
      row.push(page);
    }
    while (row.length > 0) {
      const page = row.pop();
      move(page, wanted.get(page));
    }
  }
  return made;
}

module.exports = { steps };
