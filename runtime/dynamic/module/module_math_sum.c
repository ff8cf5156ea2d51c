// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The module math: sums and distances that are exact to the last bit, products, and the gamma function.
**
** In: numbers. Out: what CPython 3.11 computes, bit for bit, so its algorithms: Shewchuk's partial sums for fsum, a
** compensated sum of split squares for hypot and dist, Lanczos' approximation (g = 6.0247, 13 terms) for gamma. The surprise:
** the C library's own functions differ in the last place. */
#include "dynamic/module/math_internal.h"

#include <math.h>

/* ── fsum ── */

typedef struct {
  double *parts;
  int64_t count, capacity;
  double special, infinities; /* sums of what is not finite */
} Partials;

static void partials_push(Partials *sum, double part) {
  if (sum->count == sum->capacity) {
    int64_t old = sum->capacity * (int64_t)sizeof(double);
    sum->capacity = sum->capacity ? sum->capacity * 2 : 32;
    int64_t bytes = sum->capacity * (int64_t)sizeof(double);
    sum->parts = old ? own_realloc(sum->parts, old, bytes) : own_alloc(bytes);
  }
  sum->parts[sum->count++] = part;
}

static bool add_partial(void *self, Word item) {
  Partials *sum = self;
  double x;
  if (math_number(item, &x)) return true;
  double given = x;
  int64_t kept = 0;
  for (int64_t i = 0; i < sum->count; i++) {
    double y = sum->parts[i];
    if (fabs(x) < fabs(y)) {
      double swap = x;
      x = y;
      y = swap;
    }
    double high = x + y, rest = high - x, low = y - rest;
    if (low != 0.0) sum->parts[kept++] = low;
    x = high;
  }
  sum->count = kept;
  if (x == 0.0) return false;
  if (isfinite(x)) {
    partials_push(sum, x);
    return false;
  }
  if (isfinite(given))
    return raise_class(OWN_CLASS_OVERFLOW_ERROR, "intermediate overflow in fsum") == 0;
  if (isinf(given)) sum->infinities += given;
  sum->special += given;
  sum->count = 0;
  return false;
}

/* The partials are apart and grow: the sum of them, rounded once. */
static double partials_total(const Partials *sum) {
  int64_t at = sum->count;
  if (at == 0) return 0.0;
  double high = sum->parts[--at], low = 0.0;
  while (at > 0) {
    double x = high, y = sum->parts[--at];
    high = x + y;
    double rest = high - x;
    low = y - rest;
    if (low != 0.0) break;
  }
  /* half-way between two floats: the next partial tells the direction */
  if (at > 0 &&
      ((low < 0.0 && sum->parts[at - 1] < 0.0) || (low > 0.0 && sum->parts[at - 1] > 0.0))) {
    double y = low * 2.0, x = high + y, rest = x - high;
    if (y == rest) high = x;
  }
  return high;
}

static Word math_fsum(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Partials sum = {0};
  Word result = 0;
  if (!object_each_item(args[0], add_partial, &sum)) {
    if (sum.special == 0.0)
      result = float_word(partials_total(&sum));
    else
      result =
          isnan(sum.infinities) ? raise_value_error("-inf + inf in fsum") : float_word(sum.special);
  }
  if (sum.parts) own_free(sum.parts, sum.capacity * (int64_t)sizeof(double));
  return result;
}

/* ── hypot, dist ── */

typedef struct {
  double sum, first, second, third; /* of 1 + …; what rounding lost, by kind */
} Compensated;

static void add_compensated(double *sum, double *lost, double x) {
  double before = *sum;
  *sum += x;
  *lost += (before - *sum) + x;
}

typedef struct {
  double high, low;
} Halves;

static Halves split(double x) {
  double scaled = x * 134217729.0, high = scaled - (scaled - x); /* 2^27 + 1 */
  return (Halves){high, x - high};
}

static double norm_scaled(const double *values, int64_t count, double scale) {
  Compensated total = {1.0, 0.0, 0.0, 0.0};
  for (int64_t i = 0; i < count; i++) {
    Halves x = split(values[i] * scale);
    add_compensated(&total.sum, &total.first, x.high * x.high);
    add_compensated(&total.sum, &total.second, 2.0 * x.high * x.low);
    total.third += x.low * x.low;
  }
  double root = sqrt(total.sum - 1.0 + (total.first + total.second + total.third));
  Halves x = split(root);
  add_compensated(&total.sum, &total.first, -x.high * x.high);
  add_compensated(&total.sum, &total.second, -2.0 * x.high * x.low);
  add_compensated(&total.sum, &total.third, -x.low * x.low);
  double rest = total.sum - 1.0 + (total.first + total.second + total.third);
  return (root + rest / (2.0 * root)) / scale;
}

/* The values are not negative. */
static double norm(const double *values, int64_t count) {
  double most = 0.0;
  bool no_number = false;
  for (int64_t i = 0; i < count; i++) {
    no_number = no_number || isnan(values[i]);
    if (values[i] > most) most = values[i];
  }
  if (isinf(most)) return most;
  if (no_number) return NAN;
  if (most == 0.0 || count <= 1) return most;
  int exponent;
  frexp(most, &exponent);
  if (exponent >= -1023) return norm_scaled(values, count, ldexp(1.0, -exponent));
  double sum = 1.0, lost = 0.0; /* subnormal: the scale would overflow */
  for (int64_t i = 0; i < count; i++) {
    double x = values[i] / most;
    add_compensated(&sum, &lost, x * x);
  }
  return most * sqrt(sum - 1.0 + lost);
}

static Word math_hypot(const Word *args, int64_t count, Word names) {
  (void)names;
  int64_t bytes = count * (int64_t)sizeof(double);
  double *values = own_alloc(bytes);
  bool raised = false;
  for (int64_t i = 0; !raised && i < count; i++) {
    raised = math_number(args[i], &values[i]);
    if (!raised) values[i] = fabs(values[i]);
  }
  Word result = raised ? 0 : float_word(norm(values, count));
  own_free(values, bytes);
  return result;
}

static Word distance(const Tuple *p, const Tuple *q) {
  if (p->length != q->length)
    return raise_value_error("both points must have the same number of dimensions");
  int64_t bytes = p->length * (int64_t)sizeof(double);
  double *values = own_alloc(bytes), x, y;
  bool raised = false;
  for (int64_t i = 0; !raised && i < p->length; i++) {
    raised = math_number(p->items[i], &x) || math_number(q->items[i], &y);
    if (!raised) values[i] = fabs(x - y);
  }
  Word result = raised ? 0 : float_word(norm(values, p->length));
  own_free(values, bytes);
  return result;
}

static Word as_tuple(Word iterable) {
  if (is_tuple(iterable)) return ov_copy(iterable);
  Word list = object_to_list(iterable);
  if (list == 0) return 0;
  Word tuple = tuple_from(list_of(list)->items, list_of(list)->length);
  ov_release(list);
  return tuple;
}

static Word math_dist(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word p = as_tuple(args[0]), q = p ? as_tuple(args[1]) : 0;
  Word result = q ? distance(tuple_of(p), tuple_of(q)) : 0;
  if (p) ov_release(p);
  if (q) ov_release(q);
  return result;
}

/* ── prod ── */

static bool multiply(void *self, Word item) {
  Word *product = self, old = *product;
  *product = object_binary(OPERATOR_MUL, old, item);
  ov_release(old);
  return *product == 0;
}

/* prod(iterable, *, start=1) */
static Word math_prod(const Word *args, int64_t count, Word names) {
  Word product = ov_small(1);
  for (int64_t i = 0; i < names_count(names); i++) {
    const char *name = str_utf8(tuple_of(names)->items[i], NULL);
    if (strcmp(name, "start") != 0)
      return raise_type("'%s' is an invalid keyword argument for prod()", name);
    product = ov_copy(args[count + i]);
  }
  if (!object_each_item(args[0], multiply, &product)) return product;
  if (product) ov_release(product);
  return 0;
}

/* ── gamma ── */

enum { TERMS = 13, FACTORIALS = 23 };
static const double LANCZOS_G = 6.024680040776729583740234375;
static const double LOG_PI = 1.144729885849400174143427351353058711647;
static const double numerator[TERMS] = {23531376880.410759688572007674451636754734846804940,
                                        42919803642.649098768957899047001988850926355848959,
                                        35711959237.355668049440185451547166705960488635843,
                                        17921034426.037209699919755754458931112671403265390,
                                        6039542586.3520280050642916443072979210699388420708,
                                        1439720407.3117216736632230727949123939715485786372,
                                        248874557.86205415651146038641322942321632125127801,
                                        31426415.585400194380614231628318205362874684987640,
                                        2876370.6289353724412254090516208496135991145378768,
                                        186056.26539522349504029498971604569928220784236328,
                                        8071.6720023658162106380029022722506138218516325024,
                                        210.82427775157934587250973392071336271166969580291,
                                        2.5066282746310002701649081771338373386264310793408};
static const double denominator[TERMS] = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};

static double lanczos(double x) {
  double above = 0.0, below = 0.0;
  for (int i = 0; i < TERMS; i++) {
    int at = x < 5.0 ? TERMS - 1 - i : i;
    above = x < 5.0 ? above * x + numerator[at] : above / x + numerator[at];
    below = x < 5.0 ? below * x + denominator[at] : below / x + denominator[at];
  }
  return above / below;
}

static double sin_pi(double x) {
  double y = fmod(fabs(x), 2.0), result;
  switch ((int)round(2.0 * y)) {
  case 0: result = sin(M_PI * y); break;
  case 1: result = cos(M_PI * (y - 0.5)); break;
  case 2: result = sin(M_PI * (1.0 - y)); break;
  case 3: result = -cos(M_PI * (y - 1.5)); break;
  default: result = sin(M_PI * (y - 2.0)); break;
  }
  return copysign(1.0, x) * result;
}

static double small_factorial(int n) {
  double product = 1.0;
  for (int i = 2; i <= n; i++)
    product *= i;
  return product;
}

/* y to the power of `exponent`, in two halves where one could overflow. */
static double scaled_by_power(double value, double y, double x, bool divide) {
  double half = x < 140.0 ? pow(y, x - 0.5) : pow(y, x / 2.0 - 0.25);
  value = divide ? value / half : value * half;
  if (x < 140.0) return value;
  return divide ? value / half : value * half;
}

/* |x| is neither tiny nor large, x no integer up to 23. */
static double gamma_between(double x) {
  const double shift = LANCZOS_G - 0.5;
  double absolute = fabs(x), y = absolute + shift;
  double rest = absolute > shift ? (y - absolute) - shift : (y - shift) - absolute;
  rest = rest * LANCZOS_G / y;
  if (x > 0.0) {
    double result = lanczos(absolute) / exp(y);
    return scaled_by_power(result + rest * result, y, absolute, false);
  }
  double result = -M_PI / sin_pi(absolute) / absolute * exp(y) / lanczos(absolute);
  return scaled_by_power(result - rest * result, y, absolute, true);
}

static Word math_gamma(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  if (math_number(args[0], &x)) return 0;
  if (isnan(x) || (isinf(x) && x > 0)) return float_word(x);
  if (isinf(x) || x == 0.0 || (x < 0.0 && x == floor(x))) return raise_domain();
  if (x == floor(x) && x <= (double)FACTORIALS) return float_word(small_factorial((int)x - 1));
  double absolute = fabs(x), result;
  if (absolute < 1e-20)
    result = 1.0 / x;
  else if (absolute > 200.0)
    result = x < 0.0 ? 0.0 / sin_pi(x) : INFINITY;
  else
    result = gamma_between(x);
  return isinf(result) ? raise_range() : float_word(result);
}

static Word math_lgamma(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  double x;
  if (math_number(args[0], &x)) return 0;
  if (!isfinite(x)) return float_word(isnan(x) ? x : INFINITY);
  if (x == floor(x) && x <= 2.0) return x <= 0.0 ? raise_domain() : float_word(0.0);
  double absolute = fabs(x);
  if (absolute < 1e-20) return float_word(-log(absolute));
  double result = log(lanczos(absolute)) - LANCZOS_G;
  result += (absolute - 0.5) * (log(absolute + LANCZOS_G - 0.5) - 1);
  if (x < 0.0) result = LOG_PI - log(fabs(sin_pi(absolute))) - log(absolute) - result;
  return isinf(result) ? raise_range() : float_word(result);
}

const NativeInfo math_sum_natives[] = {{"dist", math_dist, 2, 2, false, true},
                                       {"fsum", math_fsum, 1, 1, false, true},
                                       {"gamma", math_gamma, 1, 1, false, true},
                                       {"hypot", math_hypot, 0, -1, false, true},
                                       {"lgamma", math_lgamma, 1, 1, false, true},
                                       {"prod", math_prod, 1, 1, true, true},
                                       {0}};
