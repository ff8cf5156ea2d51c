/* The fn half of trees.own in C. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
typedef struct Node { struct Node *left, *right; } Node;
static Node *build(int64_t depth) {
  Node *node = malloc(sizeof *node);
  node->left = depth ? build(depth - 1) : NULL;
  node->right = depth ? build(depth - 1) : NULL;
  return node;
}
static int64_t count(const Node *node) { return node->left ? 1 + count(node->left) + count(node->right) : 1; }
static void drop(Node *node) {
  if (!node) return;
  drop(node->left), drop(node->right);
  free(node);
}
int main(int argc, char **argv) {
  int64_t n = argc > 1 ? atoll(argv[1]) : 10;
  Node *stretch = build(n + 1);
  printf("stretch %lld\n", (long long)count(stretch));
  drop(stretch);
  Node *long_lived = build(n);
  for (int64_t d = 4; d <= n; d += 4) {
    int64_t trees = (int64_t)1 << (n - d + 4), nodes = 0;
    for (int64_t i = 0; i < trees; i++) {
      Node *tree = build(d);
      nodes += count(tree);
      drop(tree);
    }
    printf("%lld trees of %lld: %lld\n", (long long)trees, (long long)d, (long long)nodes);
  }
  printf("long %lld\n", (long long)count(long_lived));
  drop(long_lived);
}
