// Mistake: looks at the stock after the last event of a call only.
class EventStore {
  constructor() {
    this.entries = [];
    this.stocks = new Map(); // stream -> its stock after each of its events, 0 first
  }

  add(stream, expected, deltas) {
    const stocks = this.#of(stream);
    if (expected !== stocks.length - 1) return null;
    let stock = stocks.at(-1);
    const added = deltas.map((delta) => (stock += delta));
    if (stock < 0) return null;
    deltas.forEach((delta, i) => {
      this.entries.push({ position: this.entries.length + 1, stream, version: stocks.length, delta });
      stocks.push(added[i]);
    });
    return stocks.length - 1;
  }

  stockAt(stream, version) {
    return this.#of(stream)[version] ?? null;
  }

  feed(after, limit) {
    return this.entries.slice(after, after + limit);
  }

  #of(stream) {
    if (!this.stocks.has(stream)) this.stocks.set(stream, [0]);
    return this.stocks.get(stream);
  }
}

module.exports = { EventStore };
