const PLACE = /^(-?\d+)~(-?\d+)$/;

function comesAfter(booking, place) {
  return booking.at < place.at || (booking.at === place.at && booking.id > place.id);
}

export function page(bookings, options = {}) {
  const limit = options.limit ?? 20;
  if (!(limit >= 1 && limit <= 100 && limit % 1 === 0)) throw new RangeError(`${limit} items make no page`);
  let from = { at: Infinity, id: -Infinity };
  if (options.after != null) {
    const found = PLACE.exec(options.after);
    if (!found) throw new Error(`${options.after} leads nowhere`);
    from = { at: Number(found[1]), id: Number(found[2]) };
  }
  const following = bookings.filter(booking => comesAfter(booking, from));
  following.sort((a, b) => (comesAfter(b, a) ? -1 : 1));
  const items = following.splice(0, limit);
  const last = items[items.length - 1];
  return { items, next: following.length ? `${last.at}~${last.id}` : null };
}
