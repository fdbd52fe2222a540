package main

type Entry struct {
	key   string
	times int
}

type Counter struct {
	most   int
	counts map[string]int
}

func NewCounter(most int, keys []string) *Counter {
	counts := map[string]int{}
	for _, key := range keys {
		counts[key] = 0
	}
	return &Counter{most, counts}
}

func (c *Counter) add(key string) {
	if c.counts[key] < c.most {
		c.counts[key]++
	}
}

func (c *Counter) times(key string) *int {
	if times, found := c.counts[key]; found {
		return &times
	}
	return nil
}

func (c *Counter) entriesOf() []Entry {
	var entries []Entry
	for key, times := range c.counts {
		entries = append(entries, Entry{key, times})
	}
	return entries
}
