// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The module time: dates, which it gets when they are first asked for.
**
** In: seconds since 1970, or what struct_time has: a sequence of nine numbers. Out: the other, and texts by the C library, in the
** time zone of the environment. The surprise: months and days of the year count from 1 in Python and from 0 in C, days of the week
** from Monday and from Sunday. */
#include "dynamic/class/class_internal.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { FIELDS = 9, LEAST_TEXT = 256, MOST_TEXT = 1 << 16 };

static const char *const field_names[FIELDS] = {"tm_year", "tm_mon",  "tm_mday",
                                                "tm_hour", "tm_min",  "tm_sec",
                                                "tm_wday", "tm_yday", "tm_isdst"};

static struct {
  Class *struct_time; /* NULL: the module was not imported yet */
} calendar;

/* ── struct tm and struct_time ── */

static Word from_tm(const struct tm *tm) {
  const int64_t numbers[FIELDS] = {tm->tm_year + INT64_C(1900),
                                   tm->tm_mon + 1,
                                   tm->tm_mday,
                                   tm->tm_hour,
                                   tm->tm_min,
                                   tm->tm_sec,
                                   (tm->tm_wday + 6) % 7,
                                   tm->tm_yday + 1,
                                   tm->tm_isdst};
  Word parts[FIELDS];
  for (int i = 0; i < FIELDS; i++)
    parts[i] = ov_small(numbers[i]);
  Word made = struct_sequence_new(calendar.struct_time, parts, FIELDS);
  if (made == 0) return 0;
  attribute_set(made, str_intern_text("tm_zone"), str_from(tm->tm_zone ? tm->tm_zone : ""));
  attribute_set(made, str_intern_text("tm_gmtoff"), int_new(tm->tm_gmtoff));
  return made;
}

/* The nine numbers of a tuple or a struct_time. False: raised. */
static bool numbers_of(Word value, int64_t *numbers) {
  bool own = ov_is_pointer(value) && class_of(value) == calendar.struct_time;
  Word tuple = own ? struct_sequence_tuple(value) : value;
  if (!is_tuple(tuple)) {
    raise_type("Tuple or struct_time argument required");
    return false;
  }
  if (tuple_of(tuple)->length != FIELDS) {
    raise_type("function takes exactly 9 arguments (%lld given)",
               (long long)tuple_of(tuple)->length);
    return false;
  }
  for (int i = 0; i < FIELDS; i++)
    if (object_index(tuple_of(tuple)->items[i], &numbers[i], true, NULL)) return false;
  return true;
}

static bool to_tm(Word value, struct tm *tm) {
  int64_t n[FIELDS];
  if (!numbers_of(value, n)) return false;
  int64_t year = n[0] - 1900;
  if (year < INT_MIN || year > INT_MAX) {
    raise_class(OWN_CLASS_OVERFLOW_ERROR, "year out of range");
    return false;
  }
  for (int i = 1; i < FIELDS; i++)
    if (n[i] < INT_MIN / 2 || n[i] > INT_MAX / 2) n[i] = INT_MAX / 2;
  *tm = (struct tm){
      .tm_year = (int)year, .tm_mon = (int)n[1] - 1, .tm_mday = (int)n[2], .tm_hour = (int)n[3]};
  tm->tm_min = (int)n[4];
  tm->tm_sec = (int)n[5];
  tm->tm_wday = (int)((n[6] + 1) % 7);
  tm->tm_yday = (int)n[7] - 1;
  tm->tm_isdst = (int)n[8];
  return true;
}

/* What a text is made of must be in range; 0 stands for the first of months and days. */
static bool is_in_range(struct tm *tm) {
  if (tm->tm_mon == -1) tm->tm_mon = 0;
  if (tm->tm_mday == 0) tm->tm_mday = 1;
  if (tm->tm_yday == -1) tm->tm_yday = 0;
  const char *what = tm->tm_mon < 0 || tm->tm_mon > 11      ? "month out of range"
                     : tm->tm_mday < 0 || tm->tm_mday > 31  ? "day of month out of range"
                     : tm->tm_hour < 0 || tm->tm_hour > 23  ? "hour out of range"
                     : tm->tm_min < 0 || tm->tm_min > 59    ? "minute out of range"
                     : tm->tm_sec < 0 || tm->tm_sec > 61    ? "seconds out of range"
                     : tm->tm_wday < 0                      ? "day of week out of range"
                     : tm->tm_yday < 0 || tm->tm_yday > 365 ? "day of year out of range"
                                                            : NULL;
  if (what) raise_value_error("%s", what);
  return !what;
}

/* ── seconds ── */

/* The seconds that are given, else now. False: raised. */
static bool seconds_of(const Word *args, int64_t count, time_t *seconds) {
  *seconds = time(NULL);
  if (count == 0 || args[0] == OWN_NONE) return true;
  double number;
  if (math_number(args[0], &number)) return false;
  if (!(number > -9e15 && number < 9e15)) {
    raise_class(OWN_CLASS_OVERFLOW_ERROR, "timestamp out of range for platform time_t");
    return false;
  }
  *seconds = (time_t)number;
  if ((double)*seconds > number) (*seconds)--; /* downwards */
  return true;
}

static Word broken_down(const Word *args, int64_t count,
                        struct tm *(*by)(const time_t *, struct tm *)) {
  time_t seconds;
  struct tm tm;
  if (!seconds_of(args, count, &seconds)) return 0;
  if (!by(&seconds, &tm))
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "timestamp out of range for platform time_t");
  return from_tm(&tm);
}

static Word time_localtime(const Word *args, int64_t count, Word names) {
  (void)names;
  return broken_down(args, count, localtime_r);
}

static Word time_gmtime(const Word *args, int64_t count, Word names) {
  (void)names;
  return broken_down(args, count, gmtime_r);
}

static Word time_mktime(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  struct tm tm;
  if (!to_tm(args[0], &tm)) return 0;
  tm.tm_wday = -1; /* stays so if it is refused */
  time_t seconds = mktime(&tm);
  if (seconds == -1 && tm.tm_wday == -1)
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "mktime argument out of range");
  return float_word((double)seconds);
}

/* ── texts ── */

/* The time that is given as number `at`, else now. */
static bool time_given(const Word *args, int64_t count, int64_t at, struct tm *tm) {
  if (count > at) return to_tm(args[at], tm) && is_in_range(tm);
  time_t now = time(NULL);
  localtime_r(&now, tm);
  return true;
}

static Word ascii_time(const struct tm *tm) {
  static const char days[][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static const char months[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  char text[64];
  snprintf(text, sizeof text, "%s %s%3d %.2d:%.2d:%.2d %lld", days[tm->tm_wday], months[tm->tm_mon],
           tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec, (long long)tm->tm_year + 1900);
  return str_from(text);
}

static Word time_asctime(const Word *args, int64_t count, Word names) {
  (void)names;
  struct tm tm;
  return time_given(args, count, 0, &tm) ? ascii_time(&tm) : 0;
}

static Word time_ctime(const Word *args, int64_t count, Word names) {
  (void)names;
  time_t seconds;
  struct tm tm;
  if (!seconds_of(args, count, &seconds)) return 0;
  if (!localtime_r(&seconds, &tm))
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "timestamp out of range for platform time_t");
  return ascii_time(&tm);
}

/* The format is the program's: no compiler can look at it. */
static size_t (*const format_time)(char *text, size_t size, const char *format,
                                   const struct tm *tm) = strftime;

static Word time_strftime(const Word *args, int64_t count, Word names) {
  (void)names;
  struct tm tm;
  if (!is_str(args[0]))
    return raise_type("strftime() argument 1 must be str, not %s", class_name_of(args[0]));
  if (!time_given(args, count, 1, &tm)) return 0;
  int64_t bytes;
  const char *format = str_utf8(args[0], &bytes);
  if (strlen(format) != (size_t)bytes) return raise_value_error("embedded null character");
  for (size_t size = LEAST_TEXT;;
       size *= 4) { /* what stays empty has no text, or none that is short */
    char *text = own_alloc((int64_t)size);
    size_t length = format_time(text, size, format, &tm);
    text[length] = 0;
    Word made = length || size >= MOST_TEXT ? str_from(text) : OWN_UNBOUND;
    own_free(text, (int64_t)size);
    if (made != OWN_UNBOUND) return made;
  }
}

static Word time_strptime(const Word *args, int64_t count, Word names) {
  (void)names;
  const char *usual = "%a %b %d %H:%M:%S %Y";
  for (int64_t i = 0; i < count; i++)
    if (!is_str(args[i]))
      return raise_type("strptime() argument %lld must be str, not %s", (long long)i,
                        class_name_of(args[i]));
  const char *text = str_utf8(args[0], NULL), *format = count > 1 ? str_utf8(args[1], NULL) : usual;
  struct tm tm = {.tm_mday = 1};
  const char *rest = strptime(text, format, &tm);
  if (!rest) return raise_value_error("time data '%s' does not match format '%s'", text, format);
  if (*rest) return raise_value_error("unconverted data remains: %s", rest);
  struct tm whole = tm;
  whole.tm_isdst = 0;
  timegm(&whole);
  tm.tm_wday = whole.tm_wday;
  tm.tm_yday = whole.tm_yday;
  tm.tm_isdst = -1;
  tm.tm_zone = NULL;
  return from_tm(&tm);
}

/* As CPython finds them: what holds in January and in July; the lesser offset is that without daylight saving. */
static void add_zones(Word module) {
  time_t now = time(NULL), half_a_year = (time_t)182 * 86400;
  struct tm january, july;
  localtime_r(&now, &january);
  january = (struct tm){.tm_year = january.tm_year, .tm_mday = 1, .tm_hour = 12, .tm_isdst = -1};
  now = mktime(&january) + half_a_year;
  localtime_r(&now, &july);
  bool south = january.tm_gmtoff > july.tm_gmtoff;
  const struct tm *standard = south ? &july : &january, *other = south ? &january : &july;
  Word zones[] = {str_from(standard->tm_zone), str_from(other->tm_zone)};
  module_add(module, "tzname", tuple_from(zones, 2));
  ov_release(zones[0]);
  ov_release(zones[1]);
  module_add(module, "timezone", int_new(-standard->tm_gmtoff));
  module_add(module, "altzone", int_new(-other->tm_gmtoff));
  module_add(module, "daylight", ov_small(standard->tm_gmtoff != other->tm_gmtoff));
}

void module_fill_calendar(Word module) {
  static const NativeInfo natives[] = {{"localtime", time_localtime, 0, 1, false, true},
                                       {"gmtime", time_gmtime, 0, 1, false, true},
                                       {"mktime", time_mktime, 1, 1, false, true},
                                       {"asctime", time_asctime, 0, 1, false, true},
                                       {"ctime", time_ctime, 0, 1, false, true},
                                       {"strftime", time_strftime, 1, 2, false, true},
                                       {"strptime", time_strptime, 1, 2, false, true},
                                       {0}};
  tzset();
  calendar.struct_time = struct_sequence_class("time", "struct_time", field_names, FIELDS);
  module_add_natives(module, natives);
  module_add(module, "struct_time", ov_copy(ov_word(calendar.struct_time)));
  add_zones(module);
}
