class Counter {
  constructor(most, keys) {
    this.most = most;
    this.counts = new Map(keys.map((key) => [key, 0]));
  }

  add(key) {
    this.counts.set(key, Math.min(this.most, (this.counts.get(key) ?? 0) + 1));
  }

  timesOf(key) {
    return this.counts.get(key);
  }

  entries() {
    return [...this.counts].map(([key, times]) => ({ key, times }));
  }
}

module.exports = { Counter };
