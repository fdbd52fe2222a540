# Mistake: a lease that has run out can be renewed as long as nobody took the job.
class Leases:
    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        self.tokens = {}  # job -> token of its latest lease
        self.ends = {}  # job -> first moment at which that lease is not live
        self.kept = {}  # job -> highest token of a result that was kept

    def acquire(self, job: str, now: int) -> int | None:
        if job in self.ends and now < self.ends[job]:
            return None
        self.ends[job] = now + self.seconds
        self.tokens[job] = self.tokens.get(job, 0) + 1
        return self.tokens[job]

    def renew(self, job: str, token: int, now: int) -> bool:
        holds = self.holds(job, token, now)
        if holds:
            self.ends[job] = now + self.seconds
        return holds

    def release(self, job: str, token: int, now: int) -> bool:
        holds = self.holds(job, token, now)
        if holds:
            self.ends[job] = now
        return holds

    def save(self, job: str, token: int) -> bool:
        if token < self.kept.get(job, 0):
            return False
        self.kept[job] = token
        return True

    def holds(self, job, token, now):
        return self.tokens.get(job) == token
