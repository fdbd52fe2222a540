package main

import "sort"

type Request struct {
	route  string
	millis int
	status int
}

type Summary struct {
	requests   int
	errorShare float64
	p95        *int
}

func summarize(requests []Request) map[string]Summary {
	counts := map[string]int{}
	times := map[string][]int{}
	for _, request := range requests {
		counts[request.route]++
		if request.status < 500 {
			times[request.route] = append(times[request.route], request.millis)
		}
	}
	summaries := map[string]Summary{}
	for route, count := range counts {
		good := times[route]
		summary := Summary{count, float64(count-len(good)) / float64(count), nil}
		if len(good) > 0 {
			sort.Ints(good)
			summary.p95 = &good[(95*len(good)+99)/100-1]
		}
		summaries[route] = summary
	}
	return summaries
}
