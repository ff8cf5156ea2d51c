// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Format specifications, [[fill]align][sign][z][#][0][width][,|_][.precision][type], and the pieces of
** a number that is laid out by one. */
#ifndef OWN_DYNAMIC_FORMAT_SPEC_H
#define OWN_DYNAMIC_FORMAT_SPEC_H

#include "dynamic/object.h"

typedef struct {
  uint32_t fill, type; /* type 0: none given                        */
  char align;          /* < > = ^: what is given, or the default    */
  char sign, group;    /* 0: not given                              */
  bool align_given, alternate, positive_zero;
  int64_t width, precision; /* -1: not given */
} FormatSpec;

/* Raised: ValueError with CPython's text. `align` is the default: '<' of texts, '>' of numbers;
** `class_name` is for the message. */
bool format_spec_parse(FormatSpec *spec, Word text, char align, const char *class_name);
/* Always raises: "Unknown format code 'y' for object of type 'int'" */
Word format_unknown_type(const FormatSpec *spec, const char *class_name);

/* A number in pieces: sign, prefix, digits (which are grouped), the rest. */
typedef struct {
  char sign;      /* 0: none */
  char prefix[3]; /* "0x"    */
  int64_t zeros;  /* at least so many, before the digits */
  const char *digits;
  int64_t digit_count;
  const char *rest; /* ".5e+10": point, fraction, exponent, %; "inf" */
  int64_t rest_count;
  int64_t rest_zeros, rest_zeros_at; /* zeros to insert into the rest */
} NumberText;
/* Both in number_format.c: the number in its width; MemoryError of an absurd one. */
Word number_layout(const NumberText *number, const FormatSpec *spec);
char number_sign(const FormatSpec *spec, bool negative);
/* number_format.c: kind is b d o x X; at least `precision` digits. */
Word int_layout(Word word, const FormatSpec *spec, char kind, int64_t precision);
/* float_format.c: spec.type is one of e E f F g G n % or 0 */
Word float_format_spec(double value, const FormatSpec *spec);

#endif
