// counts.own in Go, without the child: its runtime cannot be forked.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type Item struct{ value int }

//go:noinline
func sum(items []*Item) int {
	total := 0
	for _, item := range items {
		total += item.value
	}
	return total
}

func main() {
	n := 200000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	items := make([]*Item, 0, n)
	for i := 0; i < n; i++ {
		items = append(items, &Item{i + 1000})
	}
	total := 0
	for k := 0; k < 20; k++ {
		total += sum(items)
	}
	fmt.Println(total)
}
