package main

import "fmt"

func read(n int) int {
	numbers := make(chan int)
	go func() {
		for i := 0; i < n; i++ {
			var x int
			fmt.Scan(&x)
			numbers <- x
		}
		close(numbers)
	}()
	sum := 0
	for x := range numbers {
		sum += x
	}
	return sum
}
