// sizes.own in Go.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
)

func residentBytes() float64 {
	text, _ := os.ReadFile("/proc/self/statm")
	pages, _ := strconv.Atoi(strings.Split(string(text), " ")[1])
	return float64(pages) * 4096
}

var facts = os.NewFile(3, "facts") // kept: the collector closes what nobody refers to

func report(name string, bytes float64, n int) {
	fmt.Fprintf(facts, "%s=%g\n", name, bytes/float64(n))
}

type Pair struct {
	number int
	weight float64
}

func main() {
	n := 500000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	start := residentBytes()
	numbers := make([]int, 0, n)
	for i := 0; i < n; i++ {
		numbers = append(numbers, i*3+1000)
	}
	middle := residentBytes()
	report("bytes_per_integer", middle-start, n)
	pairs := make([]Pair, 0, n)
	for i := 0; i < n; i++ {
		pairs = append(pairs, Pair{i*5 + 1000, float64(i) * 0.5})
	}
	report("bytes_per_object", residentBytes()-middle, n)
	fmt.Println(numbers[n-1] + pairs[n-1].number)
	runtime.KeepAlive(pairs)
}
