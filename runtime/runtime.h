// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the runtime share. Nothing here is visible to compiled programs.
**
** Builds: OWN_CHECKED and OWN_STATS fix the two switches below at compile time; OWN_EMBEDDED (in
** ownc) reads them at run time; the plain build has both off. Under AddressSanitizer every block
** comes from malloc. */
#ifndef OWN_RUNTIME_H
#define OWN_RUNTIME_H

#if defined(OWN_EMBEDDED)
#define OWN_COUNT_SWITCH 1
#elif defined(OWN_CHECKED) || defined(OWN_STATS)
#define OWN_COUNT_CALLS 1
#endif

#include "own/own.h"

#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define OWN_FROM_MALLOC 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define OWN_FROM_MALLOC 1
#endif
#endif
#ifndef OWN_FROM_MALLOC
#define OWN_FROM_MALLOC 0
#endif

#if defined(OWN_EMBEDDED)
typedef struct {
  bool checked, stats;
  const OwnHeapHooks *heap; /* NULL: the heap of alloc.c */
} OwnMode;
extern OwnMode own_mode;
#define OWN_IS_CHECKED (own_mode.checked)
#define OWN_IS_STATS   (own_mode.stats)
#define OWN_HEAP_HOOKS (own_mode.heap)
#else
#define OWN_HEAP_HOOKS ((const OwnHeapHooks *)NULL)
#if defined(OWN_CHECKED)
#define OWN_IS_CHECKED 1
#else
#define OWN_IS_CHECKED 0
#endif
#if defined(OWN_STATS)
#define OWN_IS_STATS 1
#else
#define OWN_IS_STATS 0
#endif
#endif

/* collector.c: where blocks of `fn` code come from once it has started; NULL: it has not. */
extern const OwnHeapHooks *own_collector_hooks;
#define OWN_BLOCK_HOOKS (OWN_HEAP_HOOKS ? OWN_HEAP_HOOKS : own_collector_hooks)
/* No collection between the two. What is known of those that ran. */
void collector_pause(void);
void collector_resume(void);
int64_t collector_collections(void);
int64_t collector_live_peak(void);

enum { STATUS_FAILED = 1, STATUS_OUTPUT = 3, STATUS_PANIC = 101, STATUS_PIPE = 141 };

/* alloc.c: the plain heap; sizes are never negative. */
void *heap_alloc(int64_t bytes);
void heap_free(void *pointer, int64_t bytes);
void *heap_realloc(void *pointer, int64_t old_bytes, int64_t new_bytes);
/* What a block of at least `bytes` really holds. */
int64_t heap_good_size(int64_t bytes);
/* What the heap has of the system; how many bytes heap_free was given so far. */
int64_t heap_system_bytes(void);
int64_t heap_freed_bytes(void);
/* Calls `reached` once, when the heap has at least `at` bytes of the system; it may not allocate. */
void heap_watch(int64_t at, void (*reached)(void));

/* Gives back to the system what was kept for large blocks. */
void heap_flush(void);

/* reserve.c: memory for dynamic code when the system has none. */
extern bool own_memory_due; /* a MemoryError: dynamic/memory/short.c raises it */
/* Puts memory aside, again if some of it was used; at the end of checked programs: gives it back. */
void reserve_fill(void);
void reserve_end(void);
/* Some of it, aligned to `align`, at least to pages; NULL: too much. A MemoryError is due. */
void *reserve_pages(int64_t bytes, int64_t align);
/* The rest of it goes back to the system, so that it is worth asking again; in builds whose blocks come from malloc: all of it. False: there
** was none. A MemoryError is due. */
bool reserve_give_up(void);
void reserve_due(void);
/* It is raised now. */
void reserve_raised(void);
/* Has the system, or the cache of large blocks, so much that a block can be made, or grow? Blocks of up to 1 MiB always can. */
bool memory_is_there(int64_t bytes);
bool memory_grows(int64_t from, int64_t to);
/* Checked builds: counts allocations from here on, or none any more; is this the one that OWN_FAIL_ALLOC wants to fail? */
void reserve_count(bool begin);
bool reserve_fails_now(void);

/* debug.c: blocks with guards. */
void *debug_alloc(int64_t bytes);
void debug_free(void *pointer, int64_t bytes);
/* Ends the process with a message if blocks are left. */
void debug_audit(void);

/* stats.c */
void stats_count(int64_t allocated, int64_t freed);
void stats_print(void);

/* hash.c: a key of this process, or from OWN_HASH_SEED. */
void hash_key_bytes(void *bytes, size_t size);

/* io.c: standard output is buffered; everything else writes it out first. */
void io_start(void);
void io_write(const void *bytes, size_t length);
/* False if something could not be written; the program then ends with STATUS_OUTPUT. */
bool io_flush(void);
/* Formatted text to standard error, whole lines at once. */
void io_error(const char *format, ...) __attribute__((format(printf, 1, 2)));
void io_error_bytes(const void *bytes, int64_t size);
/* What is unread of standard input, at least one byte unless it is at its end; *size 0: at the end, -1: failed (errno). */
const uint8_t *io_peek(int64_t *size);
void io_skip(int64_t size);
_Noreturn void io_exit(int status);

/* panic.c: `site` may be NULL. */
_Noreturn void panic_text(const OwnSite *site, const char *format, ...)
    __attribute__((format(printf, 2, 3), cold));

/* error.c: the error that is pending, an Error of `fn` code or a Python exception, and the calls it passed through. */
typedef struct ErrorTrace {
  uint64_t count;         /* of all calls                                                  */
  const OwnSite *sites[]; /* the first TRACE_HALF as they came, then a ring of the last ones */
} ErrorTrace;
enum { TRACE_HALF = 32 };
/* Prints the traceback of the pending error and lets go of it: the exit status. */
int error_report(void);
void error_print_trace(const ErrorTrace *trace);
/* The calls of a trace, the outermost first. `site` NULL: so many are missing there. */
typedef void (*ErrorCall)(void *self, const OwnSite *site, uint64_t missing);
void error_each_call(uint64_t count, const OwnSite *const *sites, ErrorCall call, void *self);
bool error_pending(void);
/* The pending exception, lent; 0: none is pending, or an Error. */
OwnWord error_exception(void);
/* An exception becomes pending, in place of what was; the trace is copied, NULL: empty. */
void error_set(OwnWord taken, const ErrorTrace *trace);
/* Ends being pending: `object` is the exception, owned; 0: it was an Error, with its text. */
OwnError error_unset(void);
/* Moves out what `raise … from` named; false: nothing. */
bool error_take_cause(OwnHeld *held, OwnError *cause);
/* The calls of an Error that is not pending; NULL: none. */
ErrorTrace *error_take_trace(OwnHeld *held);
void error_held_drop(OwnHeld *held);
/* The value of another type that it holds, in storage of `bytes`; NULL: none. It holds none any more: who asked has it. */
void *error_held_value(const OwnHeld *held, int64_t *type, int64_t *bytes);
void error_held_forget(OwnHeld *held);
/* A copy of the trace of what is or was last pending, for error_set; NULL if it is empty. */
ErrorTrace *error_trace_copy(void);
void error_trace_free(ErrorTrace *trace);

/* deep.c: bounds of the stack, and the handler that turns its overflow into a panic. */
void stack_start(void);
/* The bounds alone, in programs whose signals are not ours. */
void stack_bounds(void);
/* Dynamic code may use that many bytes of each stack, but leaves a reserve: below own_stack_floor it raises. */
void stack_set_use(uint64_t bytes);
/* While a MemoryError is due, own_stack_floor is above every stack, so that the next call looks. */
void stack_set_due(bool due);
/* What own_stack_floor is otherwise. */
uintptr_t stack_floor(void);
uint64_t stack_in_use(void);
extern uintptr_t own_stack_floor;

/* string.c */
typedef struct {
  const uint8_t *data;
  int64_t size;
} Slice;
static inline Slice string_slice(const OwnString *string) {
  if (string->capacity >= 0) return (Slice){string->data, string->size};
  return (Slice){(const uint8_t *)string, (string->capacity >> 56) & 0x7f};
}
/* An own copy of the bytes; `result` holds no value before. */
void string_init(OwnString *result, const void *bytes, int64_t size);
void string_drop(OwnString *string);
void string_add(OwnString *string, const void *bytes, int64_t size);
/* For bytes from outside: what is not UTF-8 becomes U+FFFD. */
void string_repair(OwnString *string);
bool string_valid(const OwnString *string);

/* file.c: a copy of a text that ends with NUL, from malloc; NULL: *error says why. */
char *string_to_c(const void *text, int64_t *error);

/* utf8.c: well-formed text only. */
static inline bool utf8_starts(uint8_t byte) { return (byte & 0xc0) != 0x80; }
int64_t utf8_length(Slice text);
/* Code point at `at`; *width is its length in bytes. */
uint32_t utf8_decode(Slice text, int64_t at, int64_t *width);
/* Writes up to 4 bytes, returns how many. */
int64_t utf8_encode(uint8_t *to, uint32_t code);
bool utf8_space(uint32_t code);
uint32_t utf8_upper(uint32_t code);
uint32_t utf8_lower(uint32_t code);

/* number.c: digits only, no sign; `to` has room for 32 bytes; returns the length. */
int64_t number_digits(char *to, uint64_t value);
/* Shortest text of a float, as Python's repr. */
int64_t number_float(char *to, double value);

/* start.c: the arguments of the program. */
typedef struct {
  int64_t count;
  char **values;
} Arguments;
Arguments start_arguments(void);
/* What dynamic code adds, set by own_dynamic_start: programs without any do not link it. */
typedef struct {
  void (*release)(OwnWord word);
  void (*raise)(OwnWord taken); /* an exception that an Error brought back is pending again */
  void (*take)(OwnError *into); /* the pending exception, seen as an Error                  */
  int (*report)(void);          /* error_report of a pending exception                      */
  void (*flush)(void);          /* writes out files that are still open                     */
  void (*end)(void);            /* of the program, before the audit                         */
  void (*cause)(OwnWord exception, OwnError *error); /* `error` is moved: it is the cause now */
  bool (*holds)(OwnWord exception, int64_t type); /* a value of that type, an error of `fn` code */
  void *(*value)(OwnWord exception);              /* it moves into fresh storage */
  void (*put)(OwnWord exception, void *storage);  /* it moves back; the storage is given */
} DynamicHooks;
void start_set_dynamic(const DynamicHooks *hooks);
const DynamicHooks *start_dynamic(void); /* NULL: only `fn` code */

#endif
