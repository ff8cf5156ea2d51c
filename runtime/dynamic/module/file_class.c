// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* open(), and the methods of files.
**
** In: names, modes, texts. Out: file objects and what they give; OSError and its subclasses with errno and file name. The
** surprise: io.UnsupportedOperation is made when it is first raised, of OSError and ValueError. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static struct {
  Class *unsupported; /* NULL: not yet */
} made;

static Word raise_unsupported(const char *what) {
  if (!made.unsupported) {
    Word bases[] = {class_word(OWN_CLASS_OS_ERROR), class_word(OWN_CLASS_VALUE_ERROR)};
    Word tuple = tuple_from(bases, 2), name = str_intern_text("UnsupportedOperation");
    ClassPlan plan = {name, name, str_intern_text("io"), OWN_NONE, tuple, NULL, 0};
    made.unsupported = class_make(&plan);
    ov_release(tuple);
  }
  return raise_class(made.unsupported->id, "%s", what);
}

/* ── open ── */

enum { FILE_, MODE, BUFFERING, ENCODING, ERRORS, NEWLINE, CLOSEFD, OPENER, OPTIONS };

typedef struct {
  char action; /* r, w, a or x; 0: raised */
  bool binary, updates;
} Mode;

static int flags_of(Mode mode) {
  int way = mode.updates ? O_RDWR : O_WRONLY;
  switch (mode.action) {
  case 'w': return way | O_CREAT | O_TRUNC;
  case 'a': return way | O_CREAT | O_APPEND;
  case 'x': return way | O_CREAT | O_EXCL;
  default: return mode.updates ? O_RDWR : O_RDONLY;
  }
}

static Mode wrong_mode(const char *what) {
  raise_value_error("%s", what);
  return (Mode){0};
}

static Mode parse_mode(const char *mode) {
  char action = 0;
  bool binary = false, text = false, plus = false;
  for (const char *at = mode; *at; at++) {
    bool *mark = *at == 'b' ? &binary : *at == 't' ? &text : *at == '+' ? &plus : NULL;
    bool wrong = mark ? *mark : !strchr("rwax", *at) || strchr(mode, *at) != at;
    if (wrong) return raise_value_error("invalid mode: '%s'", mode), (Mode){0};
    if (mark) *mark = true;
    if (!mark && action)
      return wrong_mode("must have exactly one of create/read/write/append mode");
    if (!mark) action = *at;
  }
  if (binary && text) return wrong_mode("can't have text and binary mode at once");
  if (!action)
    return wrong_mode("Must have exactly one of create/read/write/append mode and at most "
                      "one plus");
  return (Mode){action, binary, plus};
}

static bool known_encoding(Word encoding) {
  static const char *const known[] = {"utf-8", "utf8",  "UTF-8",    "UTF8",  "utf_8",
                                      "ascii", "ASCII", "us-ascii", "locale"};
  if (encoding == OWN_NONE) return true;
  if (!is_str(encoding))
    return raise_type("open() argument 'encoding' must be str or None, not %s",
                      class_name_of(encoding)) != 0;
  const char *text = str_utf8(encoding, NULL);
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
    if (strcmp(known[i], text) == 0) return true;
  return raise_class(OWN_CLASS_LOOKUP_ERROR, "unknown encoding: %s", text) != 0;
}

/* What `__fspath__` of an object gives; a str, bytes or a number as it is. Owned; 0: raised. */
static Word path_given(Word given) {
  int64_t number;
  if (is_str(given) || is_bytes(given) || (is_int(given) && int_value(given, &number)))
    return ov_copy(given);
  Word name = str_intern_text("__fspath__");
  if (class_lookup(class_of(given), name) == OWN_UNBOUND)
    return raise_type("expected str, bytes or os.PathLike object, not %s", class_name_of(given));
  return call_method(given, name, NULL, 0);
}

/* -1: raised. */
static int open_path(Word path, Mode mode) {
  const char *text = path_text(path);
  if (!text) return -1;
  int descriptor;
  do
    descriptor = open(text, flags_of(mode) | O_CLOEXEC, 0666);
  while (descriptor < 0 && errno == EINTR);
  struct stat about;
  int failed = descriptor < 0 ? errno : 0;
  if (!failed && fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode)) failed = EISDIR;
  if (!failed && mode.action == 'a') lseek(descriptor, 0, SEEK_END); /* tell() says so */
  if (!failed) return descriptor;
  if (descriptor >= 0) close(descriptor);
  raise_errno(failed, path);
  return -1;
}

/* Of a path, or the number of one that is open. -1: raised. */
static int descriptor_of(Word path, Mode mode) {
  int64_t number;
  if (!is_int(path) || !int_value(path, &number)) return open_path(path, mode);
  if (number >= 0 && number <= INT32_MAX && fcntl((int)number, F_GETFD) >= 0) return (int)number;
  raise_errno(EBADF, OWN_UNBOUND);
  return -1;
}

static Word open_with(const Word *slots) {
  if (!is_str(slots[MODE]))
    return raise_type("open() argument 'mode' must be str, not %s", class_name_of(slots[MODE]));
  Mode mode = parse_mode(str_utf8(slots[MODE], NULL));
  if (!mode.action || !known_encoding(slots[ENCODING])) return 0;
  if (mode.binary && slots[ENCODING] != OWN_NONE)
    return raise_value_error("binary mode doesn't take an encoding argument");
  if (mode.binary && slots[NEWLINE] != OWN_NONE)
    return raise_value_error("binary mode doesn't take a newline argument");
  if (slots[NEWLINE] != OWN_NONE && !is_str(slots[NEWLINE]))
    return raise_type("open() argument 'newline' must be str or None, not %s",
                      class_name_of(slots[NEWLINE]));
  Word path = path_given(slots[FILE_]);
  int descriptor = path ? descriptor_of(path, mode) : -1;
  Word file = 0;
  FileUse use = mode.updates ? FILE_UPDATES : mode.action == 'r' ? FILE_READS : FILE_WRITES;
  if (descriptor >= 0) file = file_new(path, slots[MODE], descriptor, use, mode.binary);
  if (path) ov_release(path);
  if (!file) return 0;
  file_of(file)->universal = !mode.binary && slots[NEWLINE] == OWN_NONE;
  file_of(file)->standard = descriptor <= STDERR_FILENO;
  return file;
}

Word builtin_OPEN(const Word *args, int64_t count, Word names) {
  static const char *const allowed[] = {"file",   "mode",    "buffering", "encoding",
                                        "errors", "newline", "closefd",   "opener"};
  Word mode = str_from("r");
  Word slots[OPTIONS] = {OWN_UNBOUND, mode,     OWN_NONE, OWN_NONE,
                         OWN_NONE,    OWN_NONE, OWN_TRUE, OWN_NONE};
  for (int64_t i = 0; i < count; i++)
    slots[i] = args[i];
  bool raised = false;
  for (int64_t i = 0; !raised && i < names_count(names); i++) {
    const char *name = str_utf8(tuple_of(names)->items[i], NULL);
    int64_t at = 0;
    while (at < OPTIONS && strcmp(allowed[at], name) != 0)
      at++;
    raised = at == OPTIONS || at < count;
    if (at == OPTIONS)
      raise_type("'%s' is an invalid keyword argument for open()", name);
    else if (at < count)
      raise_type("argument for open() given by name ('%s') and position (%lld)", name,
                 (long long)at + 1);
    else
      slots[at] = args[count + i];
  }
  if (!raised && slots[FILE_] == OWN_UNBOUND)
    raised = raise_type("open() missing required argument 'file' (pos 1)") == 0;
  Word result = raised ? 0 : open_with(slots);
  ov_release(mode);
  return result;
}

/* ── what methods check ── */

/* NULL: raised. */
static File *open_file(const Word *args) {
  File *file = file_of(args[0]);
  if (file->descriptor >= 0) return file;
  raise_value_error("I/O operation on closed file.");
  return NULL;
}

/* NULL: raised, for the file is for neither, or the system does not let it turn. */
static File *turned(File *file, int failed) {
  if (!failed) return file;
  raise_errno(failed, file->name);
  return NULL;
}

static File *readable_file(const Word *args) {
  File *file = open_file(args);
  if (file && file->updates) return turned(file, file_turn_to_reading(file));
  if (!file || !file->writes) return file;
  raise_unsupported(file->binary ? "read" : "not readable");
  return NULL;
}

static Word finish(File *file, int failed) {
  return failed ? raise_errno(failed, file->name) : OWN_NONE;
}

/* An optional number of characters: -1 for None and negative ones. Raised. */
static bool amount(const Word *args, int64_t count, int64_t *most) {
  *most = -1;
  if (count < 2 || args[1] == OWN_NONE) return false;
  if (!is_int_or_bool(args[1]))
    return raise_type("argument should be integer or None, not '%s'", class_name_of(args[1])) == 0;
  if (!int_value(args[1], most) || *most < 0) *most = -1;
  return false;
}

/* ── reading ── */

static Word file_read(const Word *args, int64_t count, Word names) {
  (void)names;
  int64_t most;
  File *file = readable_file(args);
  if (!file || amount(args, count, &most)) return 0;
  OwnString text = {0};
  if (!file_get_text(file, &text, most)) return file_decode(file, &text);
  string_drop(&text);
  return 0;
}

static Word read_line(File *file, int64_t most) {
  OwnString text = {0};
  if (!file_get_line(file, &text, most)) return file_decode(file, &text);
  string_drop(&text);
  return 0;
}

static Word file_readline(const Word *args, int64_t count, Word names) {
  (void)names;
  int64_t most;
  File *file = readable_file(args);
  return !file || amount(args, count, &most) ? 0 : read_line(file, most);
}

static Word file_readlines(const Word *args, int64_t count, Word names) {
  (void)names;
  int64_t hint, total = 0;
  File *file = readable_file(args);
  if (!file || amount(args, count, &hint)) return 0;
  Word lines = list_new(0);
  while (hint <= 0 || total < hint) {
    Word line = read_line(file, -1);
    if (line == 0) {
      ov_release(lines);
      return 0;
    }
    int64_t length = object_length(line);
    if (length == 0) {
      ov_release(line);
      break;
    }
    total += length;
    list_append(lines, line);
  }
  return lines;
}

static Word file_next(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  File *file = readable_file(args);
  Word line = file ? read_line(file, -1) : 0;
  if (line == 0 || object_length(line) > 0) return line;
  ov_release(line);
  return raise_value(exception_new(OWN_CLASS_STOP_ITERATION, NULL, 0));
}

static Word file_itself(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return open_file(args) ? ov_copy(args[0]) : 0;
}

/* readinto(buffer): fills what is there; how many bytes. */
static Word file_readinto(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  File *file = readable_file(args);
  Chars room;
  if (!file || bytes_need(args[1], &room)) return 0;
  if (!is_byte_row(args[1]) || is_bytes(args[1]) ||
      (is_view(args[1]) && view_of(args[1])->readonly))
    return raise_type("readinto() argument must be read-write bytes-like object, not %s",
                      class_name_of(args[1]));
  OwnString text = {0};
  uint8_t *to = is_view(args[1]) ? view_of(args[1])->data : store_of(args[1])->data;
  bool raised = file_get_text(file, &text, room.length);
  Slice read = string_slice(&text);
  if (!raised && read.size) memcpy(to, read.data, (size_t)read.size);
  int64_t size = read.size;
  string_drop(&text);
  return raised ? 0 : int_new(size);
}

/* ── writing ── */

static int64_t write_bytes(File *file, Word word) {
  Chars chars;
  if (bytes_need(word, &chars)) return -1;
  int failed = file_put(file, chars.data, chars.length);
  if (failed) raise_errno(failed, file->name);
  return failed ? -1 : chars.length;
}

/* The number of characters, -1: raised. */
static int64_t write_text(File *file, Word text) {
  int64_t bytes;
  if (file->binary) return write_bytes(file, text);
  if (!is_str(text)) {
    raise_type("write() argument must be str, not %s", class_name_of(text));
    return -1;
  }
  const char *utf8 = str_encode(text, &bytes);
  if (!utf8) return -1;
  int failed = file_put(file, utf8, bytes);
  if (failed) raise_errno(failed, file->name);
  return failed ? -1 : str_length(text);
}

static File *writable_file(const Word *args) {
  File *file = open_file(args);
  if (file && file->updates) return turned(file, file_turn_to_writing(file));
  if (!file || file->writes) return file;
  raise_unsupported(file->binary ? "write" : "not writable");
  return NULL;
}

static Word file_write(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  File *file = writable_file(args);
  int64_t written = file ? write_text(file, args[1]) : -1;
  return written < 0 ? 0 : int_new(written);
}

static bool write_each(void *self, Word item) {
  File *file = self;
  if (file->descriptor >= 0) return write_text(file, item) < 0;
  return raise_value_error("I/O operation on closed file.") == 0;
}

static Word file_writelines(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  File *file = writable_file(args);
  return !file || object_each_item(args[1], write_each, file) ? 0 : OWN_NONE;
}

static Word file_flush_(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  File *file = open_file(args);
  return file ? finish(file, file_flush(file)) : 0;
}

/* ── the others ── */

static Word file_close_(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  File *file = file_of(args[0]);
  return finish(file, file_close(file));
}

static Word file_exit(const Word *args, int64_t count, Word names) {
  return file_close_(args, count, names);
}

static Word file_fileno(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const File *file = open_file(args);
  return file ? ov_small(file->descriptor) : 0;
}

static Word file_isatty(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const File *file = open_file(args);
  return file ? ov_bool(isatty(file->descriptor) == 1) : 0;
}

static Word file_readable(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const File *file = open_file(args);
  return file ? ov_bool(file->updates || !file->writes) : 0;
}

static Word file_writable(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const File *file = open_file(args);
  return file ? ov_bool(file->updates || file->writes) : 0;
}

static Word file_tell(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const File *file = open_file(args);
  if (!file) return 0;
  off_t place = lseek(file->descriptor, 0, SEEK_CUR);
  if (place < 0) return raise_errno(errno, OWN_UNBOUND);
  return int_new(file->writes ? place + file->end : place - (file->end - file->at));
}

/* seek(offset, whence=0): to a place that tell() gave, the beginning or the end; in a binary file to any place. */
static Word file_seek(const Word *args, int64_t count, Word names) {
  (void)names;
  static const int places[] = {SEEK_SET, SEEK_CUR, SEEK_END};
  File *file = open_file(args);
  int64_t offset, whence = 0;
  if (!file) return 0;
  if (!int_value(args[1], &offset) || (count > 2 && !int_value(args[2], &whence)))
    return raise_type("an integer is required");
  if (whence < 0 || whence > 2)
    return raise_value_error("invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
  if (!file->binary && whence == 1 && offset != 0)
    return raise_unsupported("can't do nonzero cur-relative seeks");
  if (!file->binary && whence == 2 && offset != 0)
    return raise_unsupported("can't do nonzero end-relative seeks");
  if (whence == 0 && offset < 0)
    return raise_value_error("negative seek position %lld", (long long)offset);
  int failed = file_flush(file);
  if (whence == 1 && !file->writes) offset -= file->end - file->at;
  off_t place = failed ? 0 : lseek(file->descriptor, offset, places[whence]);
  if (failed || place < 0) return raise_errno(failed ? failed : errno, OWN_UNBOUND);
  if (!file->writes) file->at = file->end = 0;
  file->after_return = false;
  return int_new(place);
}

static Word file_seekable(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const File *file = open_file(args);
  return file ? ov_bool(lseek(file->descriptor, 0, SEEK_CUR) >= 0) : 0;
}

/* Where the system has the file. Of text that was read this is behind what is in the buffer, as in CPython. */
static Word place_of(File *file, const Word *args, Word names) {
  if (file->binary || file->writes) return file_tell(args, 1, names);
  off_t place = lseek(file->descriptor, 0, SEEK_CUR);
  return place < 0 ? raise_errno(errno, OWN_UNBOUND) : int_new(place);
}

/* truncate(size=None): to so many bytes, or to where the file is; that stays. */
static Word file_truncate(const Word *args, int64_t count, Word names) {
  File *file = open_file(args);
  if (!file) return 0;
  if (!file->updates && !file->writes) return raise_unsupported("truncate");
  Word size = count < 2 || args[1] == OWN_NONE ? place_of(file, args, names) : ov_copy(args[1]);
  int64_t bytes;
  if (!size) return 0;
  if (!is_int_or_bool(size) || !int_value(size, &bytes)) {
    raise_type("'%s' object cannot be interpreted as an integer", class_name_of(size));
    ov_release(size);
    return 0;
  }
  int failed = file_flush(file);
  if (!failed && ftruncate(file->descriptor, bytes) != 0) failed = errno;
  if (!failed) return size;
  ov_release(size);
  return raise_errno(failed, OWN_UNBOUND);
}

static const NativeInfo file_methods[] = {{"read", file_read, 1, 2, false, false},
                                          {"readline", file_readline, 1, 2, false, false},
                                          {"readlines", file_readlines, 1, 2, false, false},
                                          {"write", file_write, 2, 2, false, false},
                                          {"writelines", file_writelines, 2, 2, false, true},
                                          {"flush", file_flush_, 1, 1, false, false},
                                          {"close", file_close_, 1, 1, false, false},
                                          {"fileno", file_fileno, 1, 1, false, false},
                                          {"isatty", file_isatty, 1, 1, false, false},
                                          {"readable", file_readable, 1, 1, false, false},
                                          {"writable", file_writable, 1, 1, false, false},
                                          {"tell", file_tell, 1, 1, false, false},
                                          {"seek", file_seek, 2, 3, false, false},
                                          {"seekable", file_seekable, 1, 1, false, false},
                                          {"truncate", file_truncate, 1, 2, false, false},
                                          {"__iter__", file_itself, 1, 1, false, false},
                                          {"__next__", file_next, 1, 1, false, false},
                                          {"__enter__", file_itself, 1, 1, false, false},
                                          {"__exit__", file_exit, 1, -1, false, false},
                                          {0}};

static Word get_name(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(file_of(args[0])->name);
}

static Word get_mode(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(file_of(args[0])->mode);
}

static Word get_closed(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_bool(file_of(args[0])->descriptor < 0);
}

static Word get_encoding(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return str_from("utf-8");
}

/* `buffer` of a standard stream: the same descriptor, for bytes. */
static Word get_buffer(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const File *file = file_of(args[0]);
  if (!file->standard)
    return raise_attribute(str_intern_text("buffer"),
                           "'TextIOWrapper' object has no attribute 'buffer'");
  Word mode = str_from(file->writes ? "wb" : "rb");
  FileUse use = file->writes ? FILE_WRITES : FILE_READS;
  Word result = file_new(file->name, mode, file->descriptor, use, true);
  file_of(result)->standard = true;
  ov_release(mode);
  return result;
}

static const NativeInfo binary_methods[] = {
    {"readinto", file_readinto, 2, 2, false, false}, {"read1", file_read, 1, 2, false, false}, {0}};

void file_class_start(void) {
  static const uint32_t classes[] = {OWN_CLASS_FILE, OWN_CLASS_READER, OWN_CLASS_WRITER,
                                     OWN_CLASS_UPDATER};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
    class_add_methods(classes[i], file_methods);
    class_add_getter(classes[i], "name", get_name);
    class_add_getter(classes[i], "mode", get_mode);
    class_add_getter(classes[i], "closed", get_closed);
  }
  class_add_methods(OWN_CLASS_READER, binary_methods);
  class_add_methods(OWN_CLASS_WRITER, binary_methods);
  class_add_methods(OWN_CLASS_UPDATER, binary_methods);
  class_add_getter(OWN_CLASS_FILE, "encoding", get_encoding);
  class_add_getter(OWN_CLASS_FILE, "buffer", get_buffer);
}
