package main

type Point struct {
	x int
	y float64
}

type Everything struct {
	whole    int
	big      int64
	real     float64
	truth    bool
	someText string
	points   []Point
	table    map[string][]*int
	perhaps  *string
	nobody   *Point
	tags     []string
}

func echoAll(given Everything, others []Everything) []Everything {
	return [given]
}
