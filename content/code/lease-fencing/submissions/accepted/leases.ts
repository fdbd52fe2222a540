interface Job {
  token: number;
  end: number;
  kept: number;
}

export class Leases {
  private readonly jobs = new Map<string, Job>();

  constructor(private readonly seconds: number) {}

  acquire(job: string, now: number): number | null {
    const lease = this.of(job);
    if (now < lease.end) return null;
    lease.end = now + this.seconds;
    lease.token += 1;
    return lease.token;
  }

  renew(job: string, token: number, now: number): boolean {
    return this.ending(job, token, now, now + this.seconds);
  }

  release(job: string, token: number, now: number): boolean {
    return this.ending(job, token, now, now);
  }

  save(job: string, token: number): boolean {
    const lease = this.of(job);
    lease.kept = Math.max(lease.kept, token);
    return lease.kept === token;
  }

  private ending(job: string, token: number, now: number, end: number): boolean {
    const lease = this.of(job);
    const holds = lease.token === token && now < lease.end;
    if (holds) lease.end = end;
    return holds;
  }

  private of(job: string): Job {
    const known = this.jobs.get(job) ?? { token: 0, end: -Infinity, kept: 0 };
    this.jobs.set(job, known);
    return known;
  }
}
