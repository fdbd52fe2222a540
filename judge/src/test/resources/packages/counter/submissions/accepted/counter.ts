export class Counter {
  most: number;
  counts: Map<string, number>;

  constructor(most: number, keys: string[]) {
    this.most = most;
    this.counts = new Map(keys.map((key) => [key, 0]));
  }

  add(key: string): void {
    this.counts.set(key, Math.min(this.most, (this.counts.get(key) ?? 0) + 1));
  }

  timesOf(key: string): number | undefined {
    return this.counts.get(key);
  }

  entries() {
    return [...this.counts].map(([key, times]) => ({ key, times }));
  }
}
