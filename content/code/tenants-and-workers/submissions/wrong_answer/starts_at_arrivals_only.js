// Mistake: looks for a job only when one arrives, or all have arrived.
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');

/**
 * Returns when each job starts, in the order of the jobs.
 * jobs: array of { arrival: number, tenant: number, duration: number }, in the order of their arrival
 */
function starts(workers, limit, jobs) {
  const begun = new Array(jobs.length);
  const tenants = new Map();
  const of = (tenant) => {
    if (!tenants.has(tenant)) tenants.set(tenant, { waiting: [], head: 0, running: 0, offered: false });
    return tenants.get(tenant);
  };
  const ready = heap((a, b) => a - b); // the first waiting job of each tenant that may start one
  const ends = heap((a, b) => a.end - b.end);
  const offer = (tenant) => {
    if (tenant.head < tenant.waiting.length && tenant.running < limit && !tenant.offered) {
      tenant.offered = true;
      ready.push(tenant.waiting[tenant.head]);
    }
  };
  let arrived = 0;
  while (arrived < jobs.length || ends.size() > 0) {
    const arrival = arrived < jobs.length ? jobs[arrived].arrival : Infinity;
    const now = ends.size() > 0 ? Math.min(arrival, ends.peek().end) : arrival;
    while (ends.size() > 0 && ends.peek().end <= now) {
      const { tenant } = ends.pop();
      tenant.running--;
      offer(tenant);
    }
    for (; arrived < jobs.length && jobs[arrived].arrival <= now; arrived++) {
      of(jobs[arrived].tenant).waiting.push(arrived);
      offer(of(jobs[arrived].tenant));
    }
    while (ready.size() > 0 && ends.size() < workers && (now === arrival || arrived === jobs.length)) {
      const job = ready.pop();
      const tenant = of(jobs[job].tenant);
      tenant.offered = false;
      tenant.head++;
      tenant.running++;
      begun[job] = now;
      ends.push({ end: now + jobs[job].duration, tenant });
      offer(tenant);
    }
  }
  return begun;
}

function heap(compare) {
  const items = [];
  const swap = (i, j) => ([items[i], items[j]] = [items[j], items[i]]);
  return {
    size: () => items.length,
    peek: () => items[0],
    push(item) {
      items.push(item);
      for (let i = items.length - 1; i > 0 && compare(items[i], items[(i - 1) >> 1]) < 0; i = (i - 1) >> 1) {
        swap(i, (i - 1) >> 1);
      }
    },
    pop() {
      const top = items[0];
      const last = items.pop();
      if (items.length > 0) {
        items[0] = last;
        for (let i = 0; ; ) {
          let least = i;
          for (const child of [2 * i + 1, 2 * i + 2]) {
            if (child < items.length && compare(items[child], items[least]) < 0) least = child;
          }
          if (least === i) break;
          swap(i, least);
          i = least;
        }
      }
      return top;
    },
  };
}

const [workers, limit, n] = lines[0].split(' ').map(Number);
const jobs = lines.slice(1, n + 1).map((line) => {
  const [arrival, tenant, duration] = line.split(' ').map(Number);
  return { arrival, tenant, duration };
});
console.log(starts(workers, limit, jobs).join('\n'));
