#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
typedef struct { int64_t cells[81], rows[9], columns[9], boxes[9], solutions, nodes, h; } Solver;
static void flip(Solver *s, int64_t cell, int64_t bit) {
  int64_t r = cell / 9, c = cell % 9, b = r / 3 * 3 + c / 3;
  s->rows[r] ^= bit;
  s->columns[c] ^= bit;
  s->boxes[b] ^= bit;
}
static void solve(Solver *s) {
  s->nodes++;
  int64_t best = -1, fewest = 10, candidates = 0;
  for (int64_t cell = 0; cell < 81; cell++) {
    if (s->cells[cell] != 0) continue;
    int64_t r = cell / 9, c = cell % 9;
    int64_t free = 1022 & ~(s->rows[r] | s->columns[c] | s->boxes[r / 3 * 3 + c / 3]), count = 0;
    for (int64_t m = free; m; m &= m - 1) count++;
    if (count < fewest) {
      best = cell, fewest = count, candidates = free;
      if (count <= 1) break;
    }
  }
  if (best < 0) {
    s->solutions++;
    for (int64_t cell = 0; cell < 81; cell++) s->h = (s->h * 31 + s->cells[cell]) % 1000000007;
    return;
  }
  for (int64_t digit = 1; digit < 10; digit++) {
    int64_t bit = (int64_t)1 << digit;
    if (!(candidates & bit)) continue;
    s->cells[best] = digit;
    flip(s, best, bit);
    solve(s);
    flip(s, best, bit);
    s->cells[best] = 0;
  }
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), s = 42, p[10], solutions = 0, nodes = 0, h = 0;
  const char *puzzle = "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..";
  for (int64_t round = 0; round < n; round++) {
    for (int64_t i = 0; i < 10; i++) p[i] = i;
    for (int64_t i = 9; i >= 2; i--) {
      s = s * 48271 % 2147483647;
      int64_t k = 1 + s % i, t = p[i];
      p[i] = p[k], p[k] = t;
    }
    Solver *solver = calloc(1, sizeof *solver);
    solver->h = h;
    for (int64_t cell = 0; cell < 81; cell++) {
      if (puzzle[cell] == '.') continue;
      int64_t digit = p[puzzle[cell] - '0'];
      solver->cells[cell] = digit;
      flip(solver, cell, (int64_t)1 << digit);
    }
    solve(solver);
    solutions += solver->solutions;
    nodes += solver->nodes;
    h = solver->h;
    free(solver);
  }
  printf("%lld %lld %lld\n", (long long)solutions, (long long)nodes, (long long)h);
}
