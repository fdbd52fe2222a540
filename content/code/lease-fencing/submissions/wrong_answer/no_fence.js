// Mistake: keeps every result, however late.
class Leases {
  constructor(seconds) {
    this.seconds = seconds;
    this.jobs = new Map();
  }

  acquire(job, now) {
    const lease = this.#of(job);
    if (now < lease.end) return null;
    lease.end = now + this.seconds;
    return ++lease.token;
  }

  renew(job, token, now) {
    return this.#ending(job, token, now, now + this.seconds);
  }

  release(job, token, now) {
    return this.#ending(job, token, now, now);
  }

  save(job, token) {
    const lease = this.#of(job);
    lease.kept = token;
    return true;
  }

  #ending(job, token, now, end) {
    const lease = this.#of(job);
    const holds = lease.token === token && now < lease.end;
    if (holds) lease.end = end;
    return holds;
  }

  #of(job) {
    if (!this.jobs.has(job)) this.jobs.set(job, { token: 0, end: -Infinity, kept: 0 });
    return this.jobs.get(job);
  }
}

module.exports = { Leases };
