// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Peers: the same program in other languages. In: the files of one stem beside the source, and --peer. Out: variants, and a
** list of what was used, what is absent and what could not be made.
** Invariant: the commands are this table, no setting of the user changes them, and all of them are printed.
** The surprise: tools go by the names Debian gives them (`clang-19`, /usr/bin/python3): a developer's PATH may hold others
** under the plain names. */
#include "driver/bench.h"

#include "driver/process.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_WORDS = 8 };
#define SOURCE  "SOURCE"
#define PROGRAM "PROGRAM"

typedef struct {
  const char *label, *suffix;
  const char *make[MOST_WORDS]; /* none: the source runs as it is */
  const char *run[MOST_WORDS];
  const char *version; /* the word that makes the tool tell its version */
} PeerRow;

static const PeerRow peer_rows[] = {
    {"gcc -O2",
     ".c",
     {"gcc", "-O2", "-ffp-contract=off", SOURCE, "-lm", "-o", PROGRAM},
     {PROGRAM},
     "--version"},
    {"clang-19 -O2",
     ".c",
     {"clang-19", "-O2", "-ffp-contract=off", SOURCE, "-lm", "-o", PROGRAM},
     {PROGRAM},
     "--version"},
    {"rustc -O", ".rs", {"rustc", "-O", SOURCE, "-o", PROGRAM}, {PROGRAM}, "--version"},
    {"go", ".go", {"go", "build", "-o", PROGRAM, SOURCE}, {PROGRAM}, "version"},
    {"python3", ".py", {NULL}, {"/usr/bin/python3", SOURCE}, "--version"},
    {"node", ".js", {NULL}, {"node", SOURCE}, "--version"},
};
enum { PEER_ROWS = sizeof peer_rows / sizeof *peer_rows };

/* Is there such a program? */
static bool program_exists(const char *name) {
  char path[4096];
  if (strchr(name, '/')) return access(name, X_OK) == 0;
  const char *from = getenv("PATH");
  while (from && *from) {
    size_t length = strcspn(from, ":"), total = length + strlen(name) + 2;
    if (length && total < sizeof path) {
      memcpy(path, from, length);
      path[length] = '/';
      memcpy(path + length + 1, name, strlen(name) + 1);
      if (access(path, X_OK) == 0) return true;
    }
    from += length + (from[length] == ':');
  }
  return false;
}

static const char *first_line(Arena *arena, const Text *text) {
  return arena_text(arena, text->data, strcspn(text->data, "\n"));
}

const char *bench_version(Bench *bench, const char *tool, const char *word) {
  const char *const command[] = {tool, word, NULL};
  Text said = text_new(bench->arena);
  int status = 0;
  if (process_run(command, &said, &status) != PROCESS_DONE || status != 0) return "";
  return first_line(bench->arena, &said);
}

/* The words of the table with the names put in. */
static const char *const *fill_in(Arena *arena, const char *const *words, const char *source,
                                  const char *program) {
  const char **filled = arena_make_many(arena, const char *, MOST_WORDS + 1);
  for (uint32_t i = 0; i < MOST_WORDS && words[i]; i++)
    filled[i] = strcmp(words[i], SOURCE) == 0    ? source
                : strcmp(words[i], PROGRAM) == 0 ? program
                                                 : words[i];
  return filled;
}

static const char *join(Arena *arena, const char *const *words) {
  Text text = text_new(arena);
  for (uint32_t i = 0; words[i]; i++)
    text_format(&text, "%s%s", i ? " " : "", words[i]);
  return text.data;
}

/* Compiles the source. False: it was refused; reported. */
static bool make_peer(Bench *bench, const PeerRow *row, const char *source, const char *program) {
  Text said = text_new(bench->arena);
  int status = 0;
  const char *const *command = fill_in(bench->arena, row->make, source, program);
  if (process_run(command, &said, &status) == PROCESS_DONE && status == 0) return true;
  Diags *diags = bench->driver->context->diags;
  bench_add_lines(bench, diag_bench_peer(diags, (Span){0, 0}, row->label, source), said.data, 6);
  return false;
}

/* Adds it to the list of the report, where a command stands once, however many pairs it is measured beside. */
static void note_peer(Bench *bench, const BenchPeer *peer) {
  for (uint32_t i = 0; i < bench->peers.count; i++)
    if (strcmp(bench->peers.items[i].label, peer->label) == 0 &&
        strcmp(bench->peers.items[i].command, peer->command) == 0)
      return;
  array_push(bench->arena, &bench->peers, *peer);
}

static void add_variant(Bench *bench, BenchSubject *subject, const BenchPeer *peer,
                        const char *const *command) {
  BenchVariant variant = {.label = peer->label, .made = peer->command, .command = command};
  array_push(bench->arena, &subject->variants, variant);
}

static void add_row(Bench *bench, BenchSubject *subject, const PeerRow *row, const char *source) {
  const char *const *words = row->make[0] ? row->make : row->run;
  const char *program = row->make[0] ? bench_file(bench, "peer") : NULL;
  BenchPeer peer = {.label = row->label, .state = PEER_USED};
  const char *shown = subject->shown ? SOURCE : source; /* one line for all claims of --article */
  peer.command = join(bench->arena, fill_in(bench->arena, words, shown, PROGRAM));
  if (!program_exists(words[0])) {
    peer.state = PEER_ABSENT;
    peer.note = arena_format(bench->arena, "there is no program `%s`", words[0]);
  } else if (program && !make_peer(bench, row, source, program)) {
    peer.state = PEER_FAILED;
    peer.note = "it could not be made";
  } else {
    peer.note = bench_version(bench, words[0], row->version);
    add_variant(bench, subject, &peer, fill_in(bench->arena, row->run, source, program));
  }
  note_peer(bench, &peer);
}

void bench_add_peers(Bench *bench, BenchSubject *subject, const char *stem) {
  for (uint32_t i = 0; i < PEER_ROWS && bench->driver->options.peers; i++) {
    const char *source = arena_format(bench->arena, "%s%s", stem, peer_rows[i].suffix);
    if (access(source, R_OK) == 0) add_row(bench, subject, &peer_rows[i], source);
  }
}

/* "a b  c" as words. */
static const char *const *split_words(Arena *arena, const char *text) {
  OWN_ARRAY(const char *) words = {0};
  for (const char *at = text + strspn(text, " "); *at; at += strspn(at, " ")) {
    size_t length = strcspn(at, " ");
    array_push(arena, &words, arena_text(arena, at, length));
    at += length;
  }
  array_push(arena, &words, NULL);
  return words.items;
}

void bench_add_commands(Bench *bench, BenchSubject *subject) {
  const Options *options = &bench->driver->options;
  for (uint32_t i = 0; i < options->peer_commands.count; i++) {
    const char *text = options->peer_commands.items[i], *equals = strchr(text, '=');
    const char *const *command = split_words(bench->arena, equals + 1);
    BenchPeer peer = {.label = arena_text(bench->arena, text, (size_t)(equals - text)),
                      .command = equals + 1,
                      .note = "",
                      .state = PEER_USED};
    if (program_exists(command[0])) {
      add_variant(bench, subject, &peer, command);
    } else {
      peer.state = PEER_ABSENT;
      peer.note = arena_format(bench->arena, "there is no program `%s`", command[0]);
    }
    note_peer(bench, &peer);
  }
}
