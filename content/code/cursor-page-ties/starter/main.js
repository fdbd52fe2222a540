const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns one page { ids, more } per request: the ids in order, and whether further orders follow.
 * orders: array of { id, createdAt }
 * requests: array of { after: { createdAt, id } or null for the first page, size }
 */
function pages(orders, requests) {
  return [];
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
