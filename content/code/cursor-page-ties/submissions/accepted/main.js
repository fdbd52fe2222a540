const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

function pages(orders, requests) {
  const sorted = [...orders].sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  const comesAfter = (order, cursor) =>
    order.createdAt < cursor.createdAt || (order.createdAt === cursor.createdAt && order.id < cursor.id);

  return requests.map(({ after, size }) => {
    let start = 0;
    let end = after === null ? 0 : sorted.length;
    while (start < end) {
      const middle = Math.floor((start + end) / 2);
      if (comesAfter(sorted[middle], after)) end = middle;
      else start = middle + 1;
    }
    const page = sorted.slice(start, start + size);
    return { ids: page.map((order) => order.id), more: start + page.length < sorted.length };
  });
}

const [n, q] = lines[0].split(' ').map(Number);
const orders = lines.slice(1, n + 1).map((line) => {
  const [id, createdAt] = line.split(' ').map(Number);
  return { id, createdAt };
});
const requests = lines.slice(n + 1, n + q + 1).map((line) => {
  const [kind, ...rest] = line.split(' ');
  const numbers = rest.map(Number);
  return kind === 'first'
    ? { after: null, size: numbers[0] }
    : { after: { createdAt: numbers[0], id: numbers[1] }, size: numbers[2] };
});
console.log(pages(orders, requests)
  .map((page) => [page.ids.length, ...page.ids, page.more ? 'more' : 'end'].join(' '))
  .join('\n'));
