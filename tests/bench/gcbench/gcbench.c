#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
typedef struct Node { struct Node *left, *right; int64_t i; } Node;
static Node *leaf(void) {
  Node *node = malloc(sizeof *node);
  *node = (Node){NULL, NULL, 0};
  return node;
}
static void grow(Node *node, int64_t height) {
  node->i = height;
  if (height > 0) {
    node->left = leaf();
    node->right = leaf();
    grow(node->left, height - 1);
    grow(node->right, height - 1);
  }
}
static Node *top_down(int64_t height) {
  Node *root = leaf();
  grow(root, height);
  return root;
}
static Node *bottom_up(int64_t height) {
  if (height == 0) return leaf();
  Node *left = bottom_up(height - 1), *right = bottom_up(height - 1), *node = malloc(sizeof *node);
  *node = (Node){left, right, height};
  return node;
}
static int64_t count(const Node *node) {
  if (!node->left) return node->i + 1;
  return node->i + 1 + count(node->left) + count(node->right);
}
static void drop(Node *node) {
  if (node->left) drop(node->left), drop(node->right);
  free(node);
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), total = 0;
  Node *long_lived = top_down(n);
  double *floats = malloc(500000 * sizeof *floats);
  for (int64_t i = 0; i < 500000; i++) floats[i] = 1.0 / (double)(i + 1);
  for (int64_t d = 4; d <= n; d += 2) {
    int64_t rounds = 2 * (((int64_t)1 << (n + 3)) - 1) / (((int64_t)1 << (d + 1)) - 1), sum = 0;
    for (int64_t k = 0; k < rounds; k++) {
      Node *from_top = top_down(d);
      sum += count(from_top);
      Node *from_bottom = bottom_up(d);
      sum += count(from_bottom);
      drop(from_bottom), drop(from_top);
    }
    printf("%lld %lld %lld\n", (long long)d, (long long)rounds, (long long)sum);
    total += sum;
  }
  printf("last %lld %lld %.9f\n", (long long)total, (long long)count(long_lived), floats[999]);
  drop(long_lived);
  free(floats);
}
