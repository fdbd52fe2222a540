package main

type lease struct {
	token, end, kept int
}

type Leases struct {
	seconds int
	jobs    map[string]*lease
}

func NewLeases(seconds int) *Leases {
	return &Leases{seconds, map[string]*lease{}}
}

func (l *Leases) acquire(job string, now int) *int {
	last := l.job(job)
	if last.token > 0 && now < last.end {
		return nil
	}
	last.token++
	last.end = now + l.seconds
	token := last.token
	return &token
}

func (l *Leases) renew(job string, token int, now int) bool {
	holds := l.holds(job, token, now)
	if holds {
		l.job(job).end = now + l.seconds
	}
	return holds
}

func (l *Leases) release(job string, token int, now int) bool {
	holds := l.holds(job, token, now)
	if holds {
		l.job(job).end = now
	}
	return holds
}

func (l *Leases) save(job string, token int) bool {
	last := l.job(job)
	if token < last.kept {
		return false
	}
	last.kept = token
	return true
}

func (l *Leases) holds(job string, token int, now int) bool {
	last := l.job(job)
	return last.token > 0 && last.token == token && now < last.end
}

func (l *Leases) job(name string) *lease {
	if l.jobs[name] == nil {
		l.jobs[name] = &lease{}
	}
	return l.jobs[name]
}
