#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef enum { NONE, TRUTH, NUMBER, TEXT, ARRAY, OBJECT } Kind;
typedef struct { char *bytes; size_t size, capacity; } Text;
typedef struct Value Value;
typedef struct Member Member;
struct Value {
  Kind kind;
  union {
    bool truth;
    int64_t number;
    Text text;
    struct { Value *items; size_t size, capacity; } array;
    struct { Member *items; size_t size, capacity; } object;
  };
};
struct Member { Text key; Value value; };
static int64_t state = 42;
static int64_t rnd(int64_t k) {
  state = state * 48271 % 2147483647;
  return state % k;
}
static void add(Text *to, const char *bytes, size_t size) {
  if (to->size + size > to->capacity) {
    to->capacity = to->capacity * 2 > to->size + size ? to->capacity * 2 : to->size + size;
    to->bytes = realloc(to->bytes, to->capacity);
  }
  if (size) memcpy(to->bytes + to->size, bytes, size);
  to->size += size;
}
static Text text_of(const char *bytes) {
  Text text = {0};
  add(&text, bytes, strlen(bytes));
  return text;
}
static void push(Value *array, Value item) {
  if (array->array.size == array->array.capacity) {
    array->array.capacity = array->array.capacity ? array->array.capacity * 2 : 4;
    array->array.items = realloc(array->array.items, array->array.capacity * sizeof(Value));
  }
  array->array.items[array->array.size++] = item;
}
static void put(Value *object, Text key, Value value) {
  if (object->object.size == object->object.capacity) {
    object->object.capacity = object->object.capacity ? object->object.capacity * 2 : 4;
    object->object.items = realloc(object->object.items, object->object.capacity * sizeof(Member));
  }
  object->object.items[object->object.size++] = (Member){key, value};
}
static Value number_value(int64_t number) { return (Value){.kind = NUMBER, .number = number}; }
static Value made(int64_t i) {
  Value object = {.kind = OBJECT};
  put(&object, text_of("id"), number_value(i));
  put(&object, text_of("active"), (Value){.kind = TRUTH, .truth = i % 3 == 0});
  put(&object, text_of("parent"), i % 5 == 0 ? (Value){.kind = NONE} : number_value(i / 2));
  char name[64];
  snprintf(name, sizeof name, "name-%lld\t\"%lld\" \xc3\xa9", (long long)i, (long long)rnd(1000));
  put(&object, text_of("name"), (Value){.kind = TEXT, .text = text_of(name)});
  Value tags = {.kind = ARRAY};
  for (int64_t k = 0; k < i % 4; k++) push(&tags, number_value(rnd(1000000) - 500000));
  put(&object, text_of("tags"), tags);
  return object;
}
static void write_text(const Text *text, Text *out) {
  add(out, "\"", 1);
  size_t start = 0;
  for (size_t at = 0; at < text->size; at++) {
    unsigned char byte = (unsigned char)text->bytes[at];
    if (byte >= 32 && byte != '"' && byte != '\\') continue;
    add(out, text->bytes + start, at - start);
    start = at + 1;
    char escape[8];
    if (byte == '"' || byte == '\\')
      snprintf(escape, sizeof escape, "\\%c", byte);
    else if (byte == '\t' || byte == '\n')
      snprintf(escape, sizeof escape, "\\%c", byte == '\t' ? 't' : 'n');
    else
      snprintf(escape, sizeof escape, "\\u%04x", byte);
    add(out, escape, strlen(escape));
  }
  add(out, text->bytes + start, text->size - start);
  add(out, "\"", 1);
}
static void write_value(const Value *value, Text *out) {
  char digits[32];
  switch (value->kind) {
  case NONE: add(out, "null", 4); return;
  case TRUTH: add(out, value->truth ? "true" : "false", value->truth ? 4 : 5); return;
  case NUMBER: add(out, digits, (size_t)snprintf(digits, sizeof digits, "%lld", (long long)value->number)); return;
  case TEXT: write_text(&value->text, out); return;
  case ARRAY:
    add(out, "[", 1);
    for (size_t i = 0; i < value->array.size; i++) {
      if (i) add(out, ",", 1);
      write_value(&value->array.items[i], out);
    }
    add(out, "]", 1);
    return;
  case OBJECT:
    add(out, "{", 1);
    for (size_t i = 0; i < value->object.size; i++) {
      if (i) add(out, ",", 1);
      write_text(&value->object.items[i].key, out);
      add(out, ":", 1);
      write_value(&value->object.items[i].value, out);
    }
    add(out, "}", 1);
  }
}
static const char *bytes; /* ends in a NUL */
static size_t at;
static int64_t values;
static void fail(const char *why) {
  fprintf(stderr, "%s at %zu\n", why, at);
  exit(1);
}
static void expect(const char *word) {
  size_t size = strlen(word);
  if (strncmp(bytes + at, word, size) != 0) fail(word);
  at += size;
}
static int64_t parse_number(void) {
  bool negative = bytes[at] == '-';
  int64_t number = 0;
  at += negative;
  for (; bytes[at] >= '0' && bytes[at] <= '9'; at++) number = number * 10 + (bytes[at] - '0');
  return negative ? -number : number;
}
static Text parse_text(void) {
  Text text = {0};
  expect("\"");
  size_t start = at;
  for (; bytes[at] != '"';) {
    if (!bytes[at]) fail("a text does not end");
    if (bytes[at] != '\\') {
      at++;
      continue;
    }
    add(&text, bytes + start, at - start);
    char byte = bytes[at + 1];
    if (byte == 't') byte = '\t';
    else if (byte == 'n') byte = '\n';
    else if (byte != '"' && byte != '\\') fail("an escape is unknown");
    add(&text, &byte, 1);
    start = at += 2;
  }
  add(&text, bytes + start, at - start);
  at++;
  return text;
}
static Value parse_value(void) {
  Value value = {.kind = NONE};
  values++;
  switch (bytes[at]) {
  case '{':
    value.kind = OBJECT;
    for (at++; bytes[at] != '}';) {
      if (value.object.size) expect(",");
      Text key = parse_text();
      expect(":");
      put(&value, key, parse_value());
    }
    at++;
    return value;
  case '[':
    value.kind = ARRAY;
    for (at++; bytes[at] != ']';) {
      if (value.array.size) expect(",");
      push(&value, parse_value());
    }
    at++;
    return value;
  case '"': return (Value){.kind = TEXT, .text = parse_text()};
  case 'n': expect("null"); return value;
  case 't': expect("true"); return (Value){.kind = TRUTH, .truth = true};
  case 'f': expect("false"); return (Value){.kind = TRUTH, .truth = false};
  default: return number_value(parse_number());
  }
}
static void drop(Value *value) {
  if (value->kind == TEXT) free(value->text.bytes);
  if (value->kind == ARRAY) {
    for (size_t i = 0; i < value->array.size; i++) drop(&value->array.items[i]);
    free(value->array.items);
  }
  if (value->kind == OBJECT) {
    for (size_t i = 0; i < value->object.size; i++) free(value->object.items[i].key.bytes), drop(&value->object.items[i].value);
    free(value->object.items);
  }
}
int main(int argc, char **argv) {
  (void)argc;
  int64_t n = atoll(argv[1]), h = 0;
  Value items = {.kind = ARRAY};
  for (int64_t i = 0; i < n; i++) push(&items, made(i));
  Text text = {0}, again = {0};
  write_value(&items, &text);
  drop(&items);
  add(&text, "", 1);
  bytes = text.bytes;
  Value parsed = parse_value();
  write_value(&parsed, &again);
  for (size_t i = 0; i < again.size; i++) h = (h * 31 + (unsigned char)again.bytes[i]) % 1000000007;
  bool equal = again.size + 1 == text.size && !memcmp(again.bytes, text.bytes, again.size);
  printf("%zu %lld %s %lld\n", again.size, (long long)values, equal ? "equal" : "different", (long long)h);
  drop(&parsed);
  free(text.bytes), free(again.bytes);
}
