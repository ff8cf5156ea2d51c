"""As much of the module pyperf as the programs of python/pyperformance ask for: each benchmark is run `sys.argv[1]` times (default: once).

Standard output: name and result of each benchmark, the same under CPython and Own. Standard error: `NAME seconds`, for one round. It is plain
Python of the stages that Own has, so the same file serves both."""
import sys
import time

perf_counter = time.perf_counter


class _Parser:
    def __init__(self):
        self.defaults = {}

    def add_argument(self, *names, **options):
        name = options.get("dest")
        if name is None:
            name = names[-1].lstrip("-").replace("-", "_")
        default = options.get("default")
        if default is None and options.get("action") == "store_true":
            default = False
        self.defaults[name] = default

    def add_argument_group(self, *texts):
        return self

    def set_defaults(self, **values):
        self.defaults.update(values)


class _Arguments:
    pass


class Runner:
    def __init__(self, **options):
        self.metadata = {}
        self.argparser = _Parser()
        self.args = None
        self.loops = int(sys.argv[1]) if len(sys.argv) > 1 else 1

    def parse_args(self, words=None):
        if self.args is None:
            args = _Arguments()
            for name, value in self.argparser.defaults.items():
                setattr(args, name, value)
            self.args = args
        return self.args

    def bench_func(self, name, func, *args, inner_loops=1, metadata=None):
        start = perf_counter()
        result = None
        for _ in range(self.loops):
            result = func(*args)
        self._tell(name, (perf_counter() - start) / self.loops, result)

    def bench_time_func(self, name, func, *args, inner_loops=1, metadata=None):
        self._tell(name, func(self.loops, *args) / self.loops, None)

    def _tell(self, name, seconds, result):
        print(name, result if isinstance(result, (int, float, str, tuple)) else type(result).__name__)
        print(f"{name} {seconds:.6f}", file=sys.stderr)
