// Mistake: after a release the tokens of a job begin at 1 again.
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
    const released = this.#ending(job, token, now, now);
    if (released) this.jobs.get(job).token = 0;
    return released;
  }

  save(job, token) {
    const lease = this.#of(job);
    if (token < lease.kept) return false;
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
