const limits = { late: 300_000, early: 60_000, memory: 86_400_000 };

class Inbox {
  #clock;
  #log = [];
  #heads = Object.create(null);

  constructor(clock) {
    this.#clock = clock;
  }

  receive(event) {
    const at = this.#clock();
    const fresh = event.sentAt >= at - limits.late && event.sentAt <= at + limits.early;
    if (!fresh) return 'expired';
    this.#log = this.#log.filter(entry => entry.at + limits.memory > at);
    if (this.#log.some(entry => entry.id === event.id)) return 'duplicate';
    this.#log.push({ id: event.id, at });
    const head = this.#heads[event.object] ?? -Infinity;
    this.#heads[event.object] = Math.max(head, event.version);
    return event.version > head ? 'applied' : 'stale';
  }
}

export const createInbox = clock => new Inbox(clock);
