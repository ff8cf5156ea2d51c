// batch.own in Go.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
)

type Record struct {
	id    int
	value float64
}

//go:noinline
func processBatch(data []Record) []Record {
	var results []Record
	for _, r := range data {
		results = append(results, Record{r.id, r.value * 1.5})
	}
	return results
}

func main() {
	n := 200000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	var data []Record
	for i := 0; i < n; i++ {
		data = append(data, Record{i, float64(i)})
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	results := processBatch(data)
	runtime.ReadMemStats(&after)
	fmt.Fprintf(os.NewFile(3, "facts"), "allocations_per_record=%g\n", float64(after.Mallocs-before.Mallocs)/float64(n))
	total := 0.0
	for _, r := range results {
		total += r.value
	}
	text := strconv.FormatFloat(total, 'f', -1, 64)
	fmt.Println(text + ".0")
}
