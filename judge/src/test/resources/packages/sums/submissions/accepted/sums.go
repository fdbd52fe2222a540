package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, x, sum int
	fmt.Fscan(in, &n)
	for i := 0; i < n; i++ {
		fmt.Fscan(in, &x)
		sum += x
	}
	var name string
	fmt.Fscan(in, &name)
	fmt.Printf("%d\nHello, %s!\n", sum, name)
}
