const byNewest = (one, other) => other.at - one.at || one.id - other.id;

export function page(bookings, { after, limit = 20 } = {}) {
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw new RangeError('a page has 1 to 100 items');
  }
  let rest = [...bookings].sort(byNewest);
  if (after !== undefined) {
    const last = decode(after);
    rest = rest.filter(booking => byNewest(booking, last) > 0);
  }
  const items = rest.slice(0, limit);
  return { items, next: rest.length > limit ? encode(items.at(-1)) : null };
}

const encode = ({ at, id }) => Buffer.from(JSON.stringify([at, id])).toString('base64url');

function decode(text) {
  const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString());
  if (!Number.isInteger(at) || !Number.isInteger(id)) {
    throw new TypeError('not a place in this list');
  }
  return { at, id };
}
