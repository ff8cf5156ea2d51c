// The fn half of two_worlds.own in Go.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type record struct{ value float64 }

func process(r *record) float64 { return r.value * 1.5 }

func processBatch(data []record) float64 {
	var results []float64
	for i := range data {
		results = append(results, process(&data[i]))
	}
	total := 0.0
	for _, x := range results {
		total += x
	}
	return total
}

func main() {
	n := 1000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	var batch []record
	for i := 0; i < n; i++ {
		batch = append(batch, record{float64(i)})
	}
	fmt.Printf("%.1f\n", processBatch(batch))
}
