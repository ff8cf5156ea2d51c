// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What OWN_AUDIT and --elide=witness find: seeded bugs of counts, each in a process of its own that has to end. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "objects.h"

static bool dies(void (*function)(void)) {
  pid_t child = fork();
  if (child == 0) {
    signal(SIGABRT, SIG_DFL);
    fclose(stderr);
    function();
    _exit(0);
  }
  int status = 0;
  assert_int_equal(waitpid(child, &status, 0), child);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

/* Two lists of one instance. */
static Word make_owned(Word owners[2]) {
  Word owned = instance_of(class_of_nodes);
  for (int i = 0; i < 2; i++) {
    owners[i] = list_new(0);
    list_append(owners[i], ov_copy(owned));
  }
  ov_release(owned);
  return owned;
}

static void counts_are_right(void) {
  Word owners[2];
  make_owned(owners);
  audit_owners();
}

static void a_release_too_many(void) {
  Word owners[2];
  ov_object(make_owned(owners))->count--;
  audit_owners();
}

static void a_retain_is_missing(void) {
  Word owners[2], owned = make_owned(owners);
  list_append(owners[0], owned);
  audit_owners();
}

static void a_mark_is_missing(void) {
  Word owners[2], owned = make_owned(owners);
  ov_object(owned)->tag ^= OWN_FLAG_BUFFERED;
  audit_owners();
}

static void the_audit_finds_owners_that_were_not_counted(void **state) {
  (void)state;
  assert_false(dies(counts_are_right));
  assert_true(dies(a_release_too_many));
  assert_true(dies(a_retain_is_missing));
  assert_true(dies(a_mark_is_missing));
}

static void borrowed_from_an_owner_that_stays(void) {
  Word list = list_new(0), lent = ov_copy(list);
  own_witness_begin(lent);
  ov_release(list);
  own_witness_end(0, lent, &def_site);
  ov_release(lent);
}

static void borrowed_from_an_owner_that_goes(void) {
  Word list = list_new(0);
  own_witness_begin(list);
  ov_release(list);
  own_witness_end(0, list, &def_site);
}

static void a_witness_finds_borrows_whose_owner_is_gone(void **state) {
  (void)state;
  assert_false(dies(borrowed_from_an_owner_that_stays));
  assert_true(dies(borrowed_from_an_owner_that_goes));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_audit_finds_owners_that_were_not_counted),
      cmocka_unit_test(a_witness_finds_borrows_whose_owner_is_gone),
  };
  return cmocka_run_group_tests(tests, objects_start, NULL);
}
