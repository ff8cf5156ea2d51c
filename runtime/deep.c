// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The machine stack: where it ends, what to do when little is left, and its overflow as a panic.
**
** Drop glue of recursive types asks own_stack_low; if so, own_deep goes on with the rest on a
** fresh, large stack (a thread that the caller waits for, so still one thing happens at a time;
** the memory is reserved, and committed when touched). Invariant: `stack` describes the stack
** that runs now. The surprise: the main stack's end is computed from the top of the process
** (AT_EXECFN lies there) and the limit, because asking glibc reads /proc/self/maps. */
#include "runtime.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

enum {
  RESERVE = 256 << 10, /* what dynamic code leaves for the runtime      */
  LOW = 512 << 10,     /* own_stack_low is true with less than this left */
  NEAR = 256 << 10,    /* a fault this near to the end is an overflow    */
  GAP = 2 << 20,       /* below the main stack the kernel keeps a gap    */
  SIGNAL_STACK = 64 << 10
};
static const size_t DEEP_STACK = (size_t)256 << 20;
static const size_t MOST_MAIN_STACK = (size_t)1 << 30;

static struct {
  uintptr_t end, top; /* lowest address, where it begins */
  uint64_t use;       /* how much of it dynamic code may use; 0: there is none */
  bool due;           /* own_stack_floor is above it */
} stack;

uintptr_t own_stack_floor;

static uint8_t main_signal_stack[SIGNAL_STACK];

static void __attribute__((no_sanitize("address"))) on_fault(int signal_number, siginfo_t *info,
                                                             void *context) {
  (void)context;
  uintptr_t address = (uintptr_t)info->si_addr;
  if (address < stack.end + NEAR && address + GAP >= stack.end) panic_text(NULL, "stack overflow");
  signal(signal_number, SIG_DFL); /* returning repeats the fault */
}

static void use_signal_stack(void *memory) {
  stack_t alternate = {.ss_sp = memory, .ss_size = SIGNAL_STACK};
  sigaltstack(&alternate, NULL);
}

/* End of the stack that runs now, asked of glibc. */
static uintptr_t stack_end_asked(void) {
  pthread_attr_t attributes;
  void *lowest = NULL;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return 0;
  pthread_attr_getstack(&attributes, &lowest, &size);
  pthread_attr_destroy(&attributes);
  return (uintptr_t)lowest;
}

/* The limit of the main stack; one that is too large to be meant is lowered, so that endless
** recursion ends. */
static size_t stack_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) != 0) return 0;
  if (limit.rlim_cur > MOST_MAIN_STACK) {
    limit.rlim_cur = MOST_MAIN_STACK;
    if (setrlimit(RLIMIT_STACK, &limit) != 0) return 0;
  }
  return (size_t)limit.rlim_cur;
}

static uintptr_t stack_end(void) {
  size_t size = stack_limit();
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  uintptr_t top = ((uintptr_t)getauxval(AT_EXECFN) + 4095) & ~(uintptr_t)4095;
  bool main_stack = top > here && top - here < size;
  return main_stack ? top - size : stack_end_asked();
}

uintptr_t stack_floor(void) {
  uintptr_t quarter = (stack.top - stack.end) / 4;
  uintptr_t lowest = stack.end + (quarter < RESERVE ? quarter : RESERVE);
  uintptr_t wanted = stack.use < stack.top ? stack.top - stack.use : 0;
  return wanted > lowest ? wanted : lowest;
}

static void set_floor(void) {
  if (stack.use) own_stack_floor = stack.due ? UINTPTR_MAX : stack_floor();
}

void stack_set_use(uint64_t bytes) {
  stack.use = bytes;
  set_floor();
}

void stack_set_due(bool due) {
  stack.due = due;
  set_floor();
}

/* The first functions of a program may stand above the frame that measured `top`. */
uint64_t stack_in_use(void) {
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  return here < stack.top ? stack.top - here : 0;
}

void stack_bounds(void) {
  stack.end = stack_end();
  stack.top = (uintptr_t)__builtin_frame_address(0);
}

void stack_start(void) {
  stack_bounds();
  use_signal_stack(main_signal_stack);
  struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
}

bool own_stack_low(void) { return (uintptr_t)__builtin_frame_address(0) < stack.end + LOW; }

typedef struct {
  void (*function)(void *);
  void *argument;
  uint8_t *memory; /* of its stack */
} Deep;

static void *deep_run(void *given) {
  Deep *deep = given;
  void *signal_stack = malloc(SIGNAL_STACK);
  if (signal_stack) use_signal_stack(signal_stack);
  deep->function(deep->argument);
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  free(signal_stack);
  return NULL;
}

/* The lowest page stays unmapped: running into it is an overflow. */
static uint8_t *deep_stack(void) {
  void *memory = mmap(NULL, DEEP_STACK, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (memory == MAP_FAILED) panic_text(NULL, "stack overflow");
  mprotect(memory, 4096, PROT_NONE);
  return memory;
}

void own_deep(void *function, void *argument) {
  Deep deep = {.argument = argument, .memory = deep_stack()};
  memcpy(&deep.function, &function, sizeof function);
  uintptr_t outer_end = stack.end, outer_top = stack.top;
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstack(&attributes, deep.memory, DEEP_STACK);
  stack.end = (uintptr_t)deep.memory;
  stack.top = stack.end + DEEP_STACK;
  set_floor();
  collector_pause();
  if (pthread_create(&thread, &attributes, deep_run, &deep) != 0)
    panic_text(NULL, "stack overflow");
  pthread_join(thread, NULL);
  collector_resume();
  pthread_attr_destroy(&attributes);
  stack.end = outer_end;
  stack.top = outer_top;
  set_floor();
  munmap(deep.memory, DEEP_STACK);
}
