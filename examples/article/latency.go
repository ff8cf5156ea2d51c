// latency.own in Go.
package main

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"time"
)

type Record struct {
	id    int
	value float64
	name  string
}

func request(i int) []*Record {
	var records []*Record
	for j := 0; j < 100; j++ {
		name := "k" + strconv.Itoa(i) + "-" + strconv.Itoa(j)
		records = append(records, &Record{j, float64(j) * 1.5, name})
	}
	return records
}

func main() {
	n := 20000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	times := make([]int, 0, n)
	window := make([][]*Record, 1000)
	sum := 0.0
	for i := 0; i < n; i++ {
		start := time.Now()
		records := request(i)
		for _, record := range records {
			sum += record.value
		}
		window[i%1000] = records
		times = append(times, int(time.Since(start)))
	}
	sort.Ints(times)
	facts := os.NewFile(3, "facts")
	report := func(name string, at int) { fmt.Fprintf(facts, "%s=%g\n", name, float64(times[at])/1000) }
	report("p50_us", n/2)
	report("p99_us", n*99/100)
	report("p999_us", n*999/1000)
	report("max_us", n-1)
	fmt.Println(strconv.FormatFloat(sum, 'f', -1, 64) + ".0")
}
