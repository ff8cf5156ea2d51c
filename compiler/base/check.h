// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Failures of ours, and what the compilers are told about functions.
**
** Bad input is never checked here: it becomes a diagnostic (base/diag.h). `own_check` guards what must hold whatever the
** input was; it stays on in release builds and ends ownc with status 70 and "this is a bug in ownc". */
#ifndef OWN_BASE_CHECK_H
#define OWN_BASE_CHECK_H

#if defined(__GNUC__)
#define OWN_PRINTF(text, first) __attribute__((format(printf, text, first)))
#define OWN_NORETURN            __attribute__((noreturn))
#else
#define OWN_PRINTF(text, first)
#define OWN_NORETURN
#endif

/* Prints the failed claim with its place and ends the process with status 70. The driver may have installed a reporter
** that adds phase and function (driver/crash.c). */
OWN_NORETURN void own_check_failed(const char *file, int line, const char *what);

#define own_check(condition, what)                                                                 \
  ((condition) ? (void)0 : own_check_failed(__FILE__, __LINE__, (what)))
#define own_unreachable(what) own_check_failed(__FILE__, __LINE__, (what))

#endif
