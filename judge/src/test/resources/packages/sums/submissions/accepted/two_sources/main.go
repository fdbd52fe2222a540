package main

import "fmt"

func main() {
	var n int
	fmt.Scan(&n)
	fmt.Println(read(n))
	var name string
	fmt.Scan(&name)
	fmt.Println("Hello, " + name + "!")
}
