const MINUTE = 60_000;
const MEMORY = 24 * 60 * MINUTE;

export function createInbox(clock) {
  const received = new Map();   // id: when it came first
  const versions = new Map();   // object: the greatest version applied

  return {
    receive({ id, object, version, sentAt }) {
      const now = clock();
      if (now - sentAt > 5 * MINUTE || sentAt - now > MINUTE) {
        return 'expired';
      }
      const first = received.get(id);
      if (first !== undefined && now - first < MEMORY) {
        return 'duplicate';
      }
      received.set(id, now);
      if (versions.has(object) && version <= versions.get(object)) {
        return 'stale';
      }
      versions.set(object, version);
      return 'applied';
    },
  };
}
