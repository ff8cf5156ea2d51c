// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Modules of Python and names in them that are refused: those of later stages, and those that can have no meaning in compiled
** code.
**
** In: a dotted name, or a module and an attribute. Out: a diagnostic that says why, and what to use instead. Invariant: what is
** not in these tables is not known to be Python's: a module that is nowhere is E0501. The surprise: inside a `try` that
** catches ImportError nothing is refused, because programs find out this way what there is. */
#include "sema/dynamic_internal.h"

#include <stdio.h>
#include <string.h>

enum { MOST_NAME = 200 };

typedef enum {
  NEVER_COMPILER,
  NEVER_FRAMES,
  NEVER_THREADS,
  NEVER_EXTENSION,
  NEVER_COUNTERPART,
  NEVER_WRITE,
  LATER
} Refusal;

static void report(Diags *diags, Span span, Refusal refusal, const char *name, const char *stage) {
  bool foreign = strncmp(name, "ctypes", 6) == 0 || strncmp(name, "cffi", 4) == 0;
  switch (refusal) {
  case NEVER_COMPILER: diag_no_compiler(diags, span, name); return;
  case NEVER_FRAMES: diag_no_frames(diags, span, name); return;
  case NEVER_THREADS: diag_no_threads(diags, span, name); return;
  case NEVER_EXTENSION:
    diag_no_extension(diags, span, name, foreign ? "; declare C functions with `extern fn`" : "");
    return;
  case NEVER_COUNTERPART: diag_no_counterpart(diags, span, name); return;
  case NEVER_WRITE: diag_closed_world(diags, span, name); return;
  case LATER: break;
  }
  char feature[MOST_NAME];
  snprintf(feature, sizeof feature, "`%s`", name);
  Diag *diag = diag_not_supported(diags, span, feature);
  if (stage)
    diag_reason(diags, diag, "it comes with stage %s of dynamic code", stage);
  else
    diag_reason(diags, diag, "of Python's library, no stage of dynamic code has it so far");
}

/* ── modules ── */

static const struct {
  const char *names; /* between spaces */
  Refusal refusal;
  const char *stage;
} modules[] = {
    {" importlib pkgutil runpy code codeop ", NEVER_COMPILER, NULL},
    {" inspect dis bdb pdb trace tracemalloc sys.monitoring faulthandler ", NEVER_FRAMES, NULL},
    {" multiprocessing concurrent concurrent.futures subprocess sched "
     "socketserver ",
     NEVER_THREADS, NULL},
    {" ctypes cffi pickle marshal shelve copyreg ", NEVER_EXTENSION, NULL},
    {" socket ", LATER, "S3"},
    {" decimal cmath ", LATER, "S5"},
    {" ast atexit bz2 calendar cmd colorsys configparser contextvars curses "
     "datetime dbm difflib doctest "
     "email filecmp fileinput ftplib getpass gettext glob graphlib gzip hmac html http imaplib "
     "ipaddress keyword linecache "
     "locale lzma mailbox mimetypes mmap optparse plistlib profile pwd quopri "
     "readline reprlib resource "
     "secrets select selectors shlex shutil signal site smtplib sqlite3 ssl stat sysconfig syslog "
     "tarfile tempfile termios "
     "tkinter token tokenize tty turtle unicodedata unittest urllib uuid "
     "wave webbrowser xml xmlrpc "
     "zipapp zipfile zipimport zlib zoneinfo ",
     LATER, NULL},
};

static bool lists(const char *names, const char *name) {
  size_t length = strlen(name);
  for (const char *at = names; (at = strstr(at, name)) != NULL; at++)
    if (at[-1] == ' ' && at[length] == ' ') return true;
  return false;
}

/* Of a package the first part of the name decides. */
bool dynamic_refuse_module(Diags *diags, const char *dotted, Span span) {
  char first[MOST_NAME];
  snprintf(first, sizeof first, "%.*s", (int)strcspn(dotted, "."), dotted);
  for (size_t i = 0; i < sizeof modules / sizeof *modules; i++) {
    if (!lists(modules[i].names, dotted) && !lists(modules[i].names, first)) continue;
    report(diags, span, modules[i].refusal, dotted, modules[i].stage);
    return true;
  }
  return false;
}

/* ── names in modules, attributes ── */

static const struct {
  const char *module, *names;
  Refusal refusal;
  const char *stage;
} members[] = {
    {"sys", " _getframe _current_frames settrace gettrace setprofile getprofile call_tracing ",
     NEVER_FRAMES, NULL},
    {"sys", " setswitchinterval getswitchinterval getallocatedblocks ", NEVER_COUNTERPART, NULL},
    {"sys", " modules path_hooks meta_path displayhook excepthook ", LATER, "S4"},
    {"threading", " Thread Timer Barrier BrokenBarrierError ", NEVER_THREADS, NULL},
    {"asyncio",
     " open_connection start_server open_unix_connection start_unix_server StreamReader "
     "StreamWriter "
     "create_subprocess_exec create_subprocess_shell to_thread run_coroutine_threadsafe ",
     NEVER_THREADS, NULL},
    {"asyncio", " TaskGroup ", LATER, NULL},
    {"_thread", " start_new_thread start_new interrupt_main exit ", NEVER_THREADS, NULL},
    {"collections", " UserString ", LATER, "S4"},
    {"gc", " get_objects get_referrers get_referents freeze unfreeze callbacks ", NEVER_COUNTERPART,
     NULL},
};

bool dynamic_refuse_member(Diags *diags, const char *module, const char *name, Span span) {
  for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
    if (strcmp(members[i].module, module) != 0 || !lists(members[i].names, name)) continue;
    char dotted[MOST_NAME];
    snprintf(dotted, sizeof dotted, "%s.%s", module, name);
    report(diags, span, members[i].refusal, dotted, members[i].stage);
    return true;
  }
  return false;
}

/* Attributes of objects, whatever they are asked of. */
static const struct {
  const char *names;
  Refusal refusal;
  const char *stage;
} attributes[] = {
    {" detach reconfigure ", LATER, "S3"},
    {" __globals__ __builtins__ __reduce__ __reduce_ex__ __sizeof__ __dir__ __getstate__ ", LATER,
     "S4"},
    {" __closure__ __text_signature__ tb_frame f_locals f_globals f_back gi_frame gi_code ",
     NEVER_FRAMES, NULL},
};

bool dynamic_refuse_attribute(Diags *diags, const char *name, Span span) {
  for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
    if (!lists(attributes[i].names, name)) continue;
    report(diags, span, attributes[i].refusal, name, attributes[i].stage);
    return true;
  }
  return false;
}

bool dynamic_refuse_member_store(Diags *diags, const char *module, const char *name, Span span) {
  bool closed = strcmp(module, "builtins") == 0 ||
                (strcmp(module, "sys") == 0 && strcmp(name, "modules") == 0);
  char dotted[MOST_NAME];
  snprintf(dotted, sizeof dotted, "%s.%s", module, name);
  if (closed) report(diags, span, NEVER_WRITE, dotted, NULL);
  return closed;
}

bool dynamic_refuse_code_attribute(Diags *diags, const char *name, Span span) {
  const char *there = " co_name co_qualname co_varnames co_argcount co_posonlyargcount "
                      "co_kwonlyargcount co_filename "
                      "co_firstlineno co_flags ";
  if (strncmp(name, "co_", 3) != 0 || lists(there, name)) return false;
  report(diags, span, NEVER_FRAMES, name, NULL);
  return true;
}
