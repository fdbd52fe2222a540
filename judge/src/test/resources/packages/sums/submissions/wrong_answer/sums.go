package main

import "fmt"

// counts instead of adding
func main() {
	var n, x int
	fmt.Scan(&n)
	for i := 0; i < n; i++ {
		fmt.Scan(&x)
	}
	var name string
	fmt.Scan(&name)
	fmt.Println(n, "Hello,", name+"!")
}
