// The fn half of trees.own in Go.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type node struct{ left, right *node }

func build(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{build(depth - 1), build(depth - 1)}
}

func count(n *node) int {
	if n.left == nil {
		return 1
	}
	return 1 + count(n.left) + count(n.right)
}

func main() {
	n := 10
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	fmt.Println("stretch", count(build(n+1)))
	long := build(n)
	for d := 4; d <= n; d += 4 {
		trees, nodes := 1<<(n-d+4), 0
		for i := 0; i < trees; i++ {
			nodes += count(build(d))
		}
		fmt.Printf("%d trees of %d: %d\n", trees, d, nodes)
	}
	fmt.Println("long", count(long))
}
