# Mistake: the limit of a tenant is not looked at.
import sys
from collections import defaultdict, deque
from heapq import heappop, heappush
from typing import NamedTuple


class Job(NamedTuple):
    arrival: int
    tenant: int
    duration: int


def starts(workers: int, limit: int, jobs: list[Job]) -> list[int]:
    begun = [0] * len(jobs)
    waiting = defaultdict(deque)
    running = defaultdict(int)
    ready = []  # the first waiting job of each tenant that may start one
    offered = set()
    ends = []

    def offer(tenant):
        if waiting[tenant] and tenant not in offered:
            offered.add(tenant)
            heappush(ready, waiting[tenant][0])

    arrived = 0
    while arrived < len(jobs) or ends:
        now = min([job.arrival for job in jobs[arrived:arrived + 1]] + [end for end, _ in ends[:1]])
        while ends and ends[0][0] <= now:
            tenant = heappop(ends)[1]
            running[tenant] -= 1
            offer(tenant)
        while arrived < len(jobs) and jobs[arrived].arrival <= now:
            waiting[jobs[arrived].tenant].append(arrived)
            offer(jobs[arrived].tenant)
            arrived += 1
        while ready and len(ends) < workers:
            job = heappop(ready)
            tenant = jobs[job].tenant
            offered.remove(tenant)
            waiting[tenant].popleft()
            running[tenant] += 1
            begun[job] = now
            heappush(ends, (now + jobs[job].duration, tenant))
            offer(tenant)
    return begun


def main():
    workers, limit, n = map(int, sys.stdin.readline().split())
    jobs = [Job(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    print("\n".join(map(str, starts(workers, limit, jobs))))


main()
