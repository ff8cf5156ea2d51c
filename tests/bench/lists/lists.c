#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
typedef struct Node { int64_t value; struct Node *next; } Node;
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), h = 0;
  for (int round = 0; round < 2; round++) {
    Node *head = NULL, *done = NULL;
    for (int64_t i = 0; i < n; i++) {
      Node *node = malloc(sizeof *node);
      *node = (Node){i, head};
      head = node;
    }
    while (head) {
      Node *next = head->next;
      head->next = done;
      done = head;
      head = next;
    }
    for (Node *node = done; node; node = node->next) h = (h * 31 + node->value) % 1000000007;
    printf("%lld %lld\n", (long long)n, (long long)h);
    while (done) {
      Node *next = done->next;
      free(done);
      done = next;
    }
  }
}
