# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which stage of dynamic code (S1 … S5, the table in the design) a Python text needs.

In: the text of a script and its folder, for the modules beside it. Out: `needs(text, folder)`, a dict of feature -> stage;
`stage_of` of it is the greatest. A lower bound: methods are attributed by their name alone, whatever they are called on.
Invariant: the tables below say everything that is known; a name that is in none of them and that no built-in type has
is taken for one that the script expects to be missing.
"""
import ast
import builtins
import os
import sys

STAGES = ("S1", "S2", "S3", "S4", "S5", "never")


def table(**stages):
    """name -> stage, from stage="names in a row"."""
    return {name: stage for stage, names in stages.items() for name in names.split()}


BUILTINS = table(
    S1="""print len range int float str bool abs min max sum round divmod pow repr ord chr input list tuple dict enumerate zip
    reversed all any map filter callable isinstance issubclass type object open slice exit super staticmethod classmethod
    Ellipsis""",
    S2="set frozenset sorted next iter format property hash NotImplemented",
    S3="bytes bytearray memoryview hex bin oct ascii",
    S4="""getattr setattr hasattr delattr vars dir id globals locals __import__ ExceptionGroup BaseExceptionGroup""",
    S5="complex aiter anext help quit breakpoint",
    never="exec eval compile")
METHODS = table(
    S1="""append extend insert remove pop clear index count reverse copy get setdefault popitem update keys values items fromkeys
    join split rsplit splitlines strip lstrip rstrip replace find rfind rindex startswith endswith upper lower title
    capitalize swapcase isdigit isalpha isalnum isspace isupper islower isidentifier isnumeric zfill ljust rjust center
    partition rpartition expandtabs casefold read readline readlines write close start stop step""",
    S2="""sort format add discard union intersection difference symmetric_difference intersection_update difference_update
    symmetric_difference_update issubset issuperset isdisjoint send throw args value setter getter deleter code
    __cause__ __context__ __suppress_context__ errno""",
    S3="""encode decode translate maketrans hex bit_length to_bytes from_bytes bit_count is_integer seek tell flush readinto
    tobytes real imag isdecimal isprintable removeprefix removesuffix format_map""",
    S4="""__dict__ __class__ __bases__ __mro__ mro __name__ __qualname__ __doc__ __module__ __globals__ __traceback__
    with_traceback __annotations__ __defaults__ __self__ __func__ __wrapped__ fget fset fdel""",
    never="__code__ gi_frame gi_code tb_frame f_globals f_locals f_back __closure__ cr_frame")
SPECIAL = table(
    S1="__init__ __name__ __file__ __all__ __version__",
    S2="""__add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __lshift__ __rshift__ __and__ __or__
    __xor__ __matmul__ __radd__ __rsub__ __rmul__ __rtruediv__ __rfloordiv__ __rmod__ __rdivmod__ __rpow__ __rlshift__
    __rrshift__ __rand__ __ror__ __rxor__ __rmatmul__ __iadd__ __isub__ __imul__ __itruediv__ __ifloordiv__ __imod__
    __ipow__ __ilshift__ __irshift__ __iand__ __ior__ __ixor__ __imatmul__ __neg__ __pos__ __invert__ __abs__ __eq__
    __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__
    __next__ __call__ __repr__ __str__ __bool__ __index__ __int__ __float__ __round__ __new__ __del__ __slots__
    __reversed__""",
    S3="__enter__ __exit__ __bytes__ __length_hint__ __trunc__ __floor__ __ceil__ __sizeof__",
    S5="__aiter__ __anext__ __aenter__ __aexit__ __await__ __complex__")  # all others: S4
MODULES = table(
    S1="sys time math __future__ typing typing_extensions mypy_extensions pyperf benchmarking",
    S2="random abc",
    S3="""copy bisect heapq operator string functools itertools collections collections.abc array struct io gc weakref os
    os.path platform pathlib getopt fnmatch codecs base64 hashlib pprint json socket errno binascii""",
    S4="enum dataclasses types traceback __main__",
    S5="re decimal fractions statistics cmath asyncio")  # all others of CPython: never
SYS = table(
    S1="argv exit maxsize stdin stdout stderr setrecursionlimit getrecursionlimit intern version_info byteorder",
    never="_getframe settrace setprofile gettrace getsizeof setswitchinterval")  # all others: S4
NODES = [
    (ast.Try, "try", "S2"), (ast.With, "with", "S3"), (ast.Match, "match", "S4"), (ast.TryStar, "except*", "S4"),
    ((ast.Yield, ast.YieldFrom), "yield", "S2"), (ast.GeneratorExp, "generator expression", "S2"), (ast.NamedExpr, ":=", "S4"),
    (ast.JoinedStr, "f-string", "S2"), ((ast.Set, ast.SetComp), "set display", "S2"), (ast.Starred, "starred", "S2"),
    (ast.MatMult, "@", "S2"), ((ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await), "async", "S5"),
]
BUILTIN_BASES = set("list dict tuple str int float set frozenset bytes bytearray property map filter zip enumerate reversed super".split())
BUILTIN_TYPES = (str, int, float, list, dict, set, tuple, bytes, bytearray, memoryview, complex, range, slice, property, type, type(len),
                 type(table), type((_ for _ in ())), type(sys), BaseException, frozenset)


class Scan(ast.NodeVisitor):
    """Collects what a text needs; `bound` is every name it binds anywhere, `modules` the names that are modules."""

    def __init__(self, tree, folder, seen):
        self.folder, self.seen, self.found = folder, seen, {}
        self.bound, self.attributes, self.modules = set(), set(), {}
        for node in ast.walk(tree):
            self.collect(node)
        self.visit(tree)

    def need(self, feature, stage):
        if stage != "S1":
            self.found[feature] = stage

    def collect(self, node):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            self.bound.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            self.bound.add(node.name)
            self.attributes.add(node.name)
        elif isinstance(node, ast.arg):
            self.bound.add(node.arg)
        elif isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
            self.attributes.add(node.attr)
        elif isinstance(node, ast.alias):
            self.bound.add(node.asname or node.name.split(".")[0])

    def generic_visit(self, node):
        for kinds, feature, stage in NODES:
            if isinstance(node, kinds):
                self.need(feature, stage)
        super().generic_visit(node)

    def visit_FunctionDef(self, node):
        self.special(node.name)
        a = node.args
        if a.vararg or a.kwarg or a.kwonlyargs or a.posonlyargs:
            self.need("*args, keyword-only or positional-only parameters", "S2")
        self.generic_visit(node)

    visit_Lambda = generic_visit

    def visit_ClassDef(self, node):
        if node.decorator_list:
            self.need("class decorator", "S2")
        if len(node.bases) > 1:
            self.need("multiple inheritance", "S2")
        for keyword in node.keywords:
            abstract = isinstance(keyword.value, (ast.Name, ast.Attribute)) and "ABCMeta" in ast.dump(keyword.value)
            self.need("class keyword " + str(keyword.arg), "S2" if abstract else "never" if keyword.arg == "metaclass" else "S4")
        for base in node.bases:
            name = base.id if isinstance(base, ast.Name) else ""
            kind = getattr(builtins, name, None)
            if name in BUILTIN_BASES:
                self.need("subclass of " + name, "S4")
            elif name == "type":
                self.need("metaclass", "never")
            elif isinstance(kind, type) and issubclass(kind, BaseException):
                self.need("user exception", "S2")
        for statement in node.body:
            targets = statement.targets if isinstance(statement, ast.Assign) else []
            for target in targets:
                if isinstance(target, ast.Name):
                    self.special(target.id)
                    self.attributes.add(target.id)
        self.generic_visit(node)

    def visit_Raise(self, node):
        if node.cause is not None:
            self.need("raise from", "S2")
        self.generic_visit(node)

    def visit_Call(self, node):
        name = node.func.id if isinstance(node.func, ast.Name) and node.func.id not in self.bound else ""
        count = len(node.args)
        if any(keyword.arg is None for keyword in node.keywords):
            self.need("starred", "S2")
        if name == "int" and count == 2 or name == "pow" and count == 3:
            self.need(f"{name} with {count} operands", "S3")
        elif name == "type" and count == 3:
            self.need("type with 3 operands", "S4")
        elif name == "open":
            modes = node.args[1:2] + [keyword.value for keyword in node.keywords if keyword.arg == "mode"]
            if any(not isinstance(mode, ast.Constant) or mode.value not in ("r", "w", "a", "rt", "wt") for mode in modes):
                self.need("open mode", "S3")  # one that is computed may be any
        elif name == "__import__" and not (count and isinstance(node.args[0], ast.Constant)):
            self.need("computed __import__", "never")
        self.generic_visit(node)

    def visit_Constant(self, node):
        if isinstance(node.value, bytes):
            self.need("bytes literal", "S3")
        elif isinstance(node.value, complex):
            self.need("complex number", "S5")

    def visit_Name(self, node):
        if node.id in BUILTINS and node.id not in self.bound:
            self.need(node.id, BUILTINS[node.id])
        elif node.id.startswith("__") and node.id not in self.bound:
            self.special(node.id)

    def visit_Attribute(self, node):
        name = node.attr
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id in self.modules:
            if self.modules[node.value.id] == "sys" and hasattr(sys, name):
                self.need("sys." + name, SYS.get(name, "S4"))
        elif name in METHODS:
            if name not in self.attributes or METHODS[name] == "S1" or name.startswith("__"):
                self.need("." + name, METHODS[name])
        elif name.startswith("__") and name.endswith("__"):
            self.special(name)
        elif name not in self.attributes and any(hasattr(kind, name) for kind in BUILTIN_TYPES):
            self.need("." + name, "S4")

    def special(self, name):
        """A special name that is defined, or asked for."""
        if name.startswith("__") and name.endswith("__") and len(name) > 4:
            self.need(name, SPECIAL.get(name, METHODS.get(name, "S4")))

    def visit_Import(self, node):
        for alias in node.names:
            self.module(alias.name)
            self.modules[alias.asname or alias.name.split(".")[0]] = alias.name

    def visit_ImportFrom(self, node):
        if node.level:
            self.need("relative import", "S4")
            return
        self.module(node.module)
        for alias in node.names:
            if alias.name == "*":
                self.need("import *", "S4")
            elif node.module == "sys":
                self.need("sys." + alias.name, SYS.get(alias.name, "S4"))

    def module(self, name):
        base = os.path.join(self.folder, name.replace(".", os.sep))
        if os.path.isdir(os.path.join(self.folder, name.split(".")[0])):
            self.need("package", "S4")
        for path in (base + ".py", os.path.join(base, "__init__.py")):
            if os.path.exists(path):
                if path not in self.seen:
                    with open(path, encoding="utf-8") as file:
                        self.found.update(needs(file.read(), self.folder, self.seen | {path}))
                return
        if name in MODULES:
            self.need("import " + name, MODULES[name])
        elif name.split(".")[0] in sys.stdlib_module_names:
            self.need("import " + name, "never")  # what no stage has; a module that does not exist is ModuleNotFoundError


def needs(text, folder, seen=frozenset()):
    """feature -> stage, of everything beyond S1; raises SyntaxError of the text."""
    return Scan(ast.parse(text), folder, seen).found


def stage_of(found):
    return max(found.values(), key=STAGES.index, default="S1")


def reason_of(found):
    """What makes a text need the stage it needs: `never: eval`."""
    worst = stage_of(found)
    return ", ".join(sorted(feature for feature, stage in found.items() if stage == worst))
