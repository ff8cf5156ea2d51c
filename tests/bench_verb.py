#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`ownc bench` from outside: what it finds, what it refuses to compare, whether its figures follow from its samples, and that
it leaves nothing behind. Small programs and 10 runs each; no test depends on how fast the machine is. Last line: N passed, N
failed."""
import json
import os
import re
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(ROOT, "build", "bin", "ownc")))
PAIR = """\
fn bench_{name}_fn(n: Int = {size}) -> Int:
    var xs = List[Int]()
    for i in range(n):
        xs.append(i * i % 7)
    var total = 0
    for x in xs:
        total += x
    return total


"""
BOTH = """\
struct Item:
    var value: Int
    fn __init__(out self, value: Int): self.value = value

fn bench_items_fn(n: Int = 1000) -> Int:
    var items = List[Item]()
    for i in range(n): items.append(Item(i))
    var total = 0
    for item in items: total += item.value
    return total

class PyItem:
    def __init__(self, value): self.value = value

def bench_items_def(n=1000):
    items = [PyItem(i) for i in range(n)]
    total = 0
    for item in items: total += item.value
    return total

if __name__ == "__main__":
    print("never printed by bench")
"""
BOTH_PY = BOTH[BOTH.index("class"):BOTH.index("if __name__")] + """\
if __name__ == "__main__":
    import sys
    print(bench_items_def(int(sys.argv[1])))
"""
LOOP = """\
fn main():
    var total = 0
    for i in range({rounds}):
        total = (total * 31 + i) % 1000003
    print({shown})
"""
SUM_C = """\
#include <stdio.h>
#include <stdlib.h>
int main(int count, char **words) {
  long total = 0, n = count > 1 ? atol(words[1]) : 0;
  for (long i = 0; i < n; i++) total += i * i % 7;
  printf("%ld\\n", total);
}
"""
SUM_PY = "import sys\nprint(sum(i * i % 7 for i in range(int(sys.argv[1]))))\n"


def loop(rounds, shown="1"):
    return LOOP.format(rounds=rounds, shown=f"{shown} if total != 5 else 0")


class Case:
    """A folder to work in, and one that ownc takes for /tmp."""

    def __init__(self):
        self.folder, self.scratch = tempfile.mkdtemp(prefix="own-bench-test-"), tempfile.mkdtemp(prefix="own-bench-tmp-")
        self.environment = dict(os.environ, TMPDIR=self.scratch, LC_ALL="C.UTF-8")

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def run(self, *words, ownc=OWNC):
        done = subprocess.run([ownc, "bench", "--runs=10", *words], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300, check=False)
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def json(self, *words):
        status, out, err = self.run("--json", *words)
        assert status == 0, f"status {status}: {err}"
        return json.loads(out)

    def close(self, kept):
        left = sorted(set(os.listdir(self.folder)) - set(kept)) + os.listdir(self.scratch)
        shutil.rmtree(self.folder)
        shutil.rmtree(self.scratch)
        return left


def labels(result):
    return [variant["label"] for variant in result["variants"]]


def case_a_program_beside_itself(case):
    """Three reports of one program as two variants: at least one of them cannot tell them apart (each does with 95 %)."""
    case.write("a.own", loop(20_000))
    case.write("b.own", loop(20_000))
    seen = [case.run("a.own", "b.own")[1] for _ in range(3)]
    assert any(" ~ " in out and "do not tell it from the first row" in out for out in seen), seen[0]


def case_a_planted_slowdown(case):
    case.write("a.own", loop(200_000))
    case.write("b.own", loop(10_000_000))
    variants = case.json("a.own", "b.own")["results"][0]["variants"]
    beside = variants[1]["to_baseline"]
    assert beside["different"] and beside["wall_ns"]["value"] > 2, beside


def case_figures_follow_from_the_samples(case):
    case.write("a.own", loop(1_000))
    report = case.json("--seed=7", "a.own")
    assert report["schema"] == "own-bench/1" and report["seed"] == 7 and report["runs"] == 10, report
    variant = report["results"][0]["variants"][0]
    for metric in ("wall_ns", "cpu_ns", "user_ns", "system_ns", "peak_kib", "minor_faults"):
        figures = variant[metric]
        samples = sorted(figures["samples"])
        assert len(samples) == 10, figures
        assert figures["median"] == statistics.median(samples) and figures["minimum"] == samples[0], figures
        assert (figures["low"], figures["high"]) == (samples[1], samples[8]), figures
    pairs = zip(variant["cpu_ns"]["samples"], variant["user_ns"]["samples"], variant["system_ns"]["samples"])
    assert all(cpu == user + system for cpu, user, system in pairs)
    assert variant["wall_ns"]["minimum"] > 0 and 100 < variant["peak_kib"]["median"] < 100_000, variant
    assert variant["counters"]["allocations"] == variant["counters"]["frees"], variant["counters"]


def case_small_programs_are_small(case):
    """Peak memory is the program's own, not that of ownc, which starts it."""
    case.write("a.own", loop(10))
    assert case.json("a.own")["results"][0]["variants"][0]["peak_kib"]["median"] < 5_000


def case_tables_and_json_file(case):
    case.write("a.own", loop(1_000))
    status, out, err = case.run("--json=report.json", "a.own")
    assert status == 0 and err == "", err
    for word in ("machine ", "runs     10 of each after 3 warm-ups", "wall ms [95 %]", "peak MiB", "allocations", "\na\n"):
        assert word in out, f"`{word}` is missing: {out}"
    with open(os.path.join(case.folder, "report.json"), encoding="utf-8") as file:
        assert json.load(file)["files"][0]["name"] == "a.own"


def calmed(report):
    """The same report as a machine without noise gives it."""
    for wall in (variant["wall_ns"] for result in report["results"] for variant in result["variants"]):
        wall["samples"] = [wall["median"] + i for i in range(len(wall["samples"]))]
    return report


def doubled(report):
    """The same report of before, with times twice as long, one allocation more, and no `other`."""
    for result in report["results"]:
        for variant in result["variants"]:
            wall = variant["wall_ns"]
            wall["samples"] = [2 * sample + 7 * i for i, sample in enumerate(wall["samples"])]
            for key in ("median", "low", "high", "minimum"):
                wall[key] *= 2
            variant["counters"]["allocations"] += 1
    report["results"] = report["results"][:1]
    return report


def case_saved_reports(case):
    """Compared and drawn without measuring: what changed, what cannot be compared, and the same page from the saved JSON."""
    case.write("two.own", PAIR.format(name="sum", size="100_000") + PAIR.format(name="other", size="16"))
    status, _, err = case.run("--json=new.json", "--html=new.html", "two.own")
    assert status == 0, err
    with open(os.path.join(case.folder, "new.json"), encoding="utf-8") as file:
        report = json.load(file)
    calm = json.dumps(calmed(json.loads(json.dumps(report))))
    case.write("calm.json", calm)
    case.write("old.json", json.dumps(doubled(json.loads(calm))))
    status, out, err = case.run("--compare=old.json", "calm.json")
    assert status == 0 and "old.json -> calm.json" in out and "other, n = 16: not in old.json" in out, out + err
    assert "fn allocations: " in out and "(-" in out, out
    change = float(next(line for line in out.splitlines() if line.startswith("  fn ") and "%" in line).split("%")[0].split()[-1])
    assert -60 < change < -40, out
    status, out, err = case.run("--compare=new.json", "--gate=0", "old.json")
    assert status == 1 and "E0638" in err and "`allocations` of sum, `fn`, grew by" in err, err
    assert case.run("--compare=new.json", "--gate=100", "old.json")[0] == 0
    report["machine"]["cpu"] = "another <cpu>"
    case.write("old.json", json.dumps(report))
    assert "times are not compared: unlike machines (another <cpu>" in case.run("--compare=old.json", "new.json")[1]
    pages = [open(os.path.join(case.folder, "new.html"), encoding="utf-8").read(), case.run("--html", "new.json")[1], case.run("--html", "old.json")[1]]
    assert pages[0] == pages[1] and "another &lt;cpu&gt;" in pages[2], pages[2][:300]
    assert pages[0].count("<circle") == 20 and "<script" not in pages[0] and "http" not in pages[0], pages[0]


def case_files_that_are_no_reports(case):
    for text, why in (("fn main(): pass", "it is not JSON"), ("{}", "it says no `schema`"), ('{"schema": "own-bench/9"}', "its schema is `own-bench/9`"),
                      ('{"schema": "own-bench/1", "results": 3}', "no result in it has figures")):
        case.write("new.json", text)
        status, _, err = case.run("--html", "new.json")
        assert status == 1 and "E0637" in err and why in err, f"{why}: {status} {err}"
    for words, code in ((["new.json"], "E0615"), (["--html", "nothing.json"], "E0510"), (["--html", "--json", "new.json"], "E0618")):
        status, _, err = case.run(*words)
        assert status != 0 and code in err, f"{words}: {status} {err}"


def case_output_cannot_be_written(case):
    case.write("a.own", loop(10))
    for target, code in (("no/such/x.json", "E0620"), ("a.own", "E0628"), ("notes", "E0621")):
        case.write("notes", "mine\n")
        status, _, err = case.run(f"--json={target}", "a.own")
        assert status == 3 and code in err, f"{target}: {status} {err}"


def case_pairs_and_sizes(case):
    case.write("two.own", PAIR.format(name="sum", size="1_000") + PAIR.format(name="other", size="0x10"))
    results = case.json("two.own")["results"]
    assert [(r["name"], r["n"], labels(r)) for r in results] == [("sum", "1000", ["fn"]), ("other", None, ["fn"])], results
    results = case.json("--scale=100,200", "two.own")["results"]
    assert [(r["name"], r["n"]) for r in results] == [("sum", "100"), ("sum", "200"), ("other", "100"), ("other", "200")]
    counters = [r["variants"][0]["counters"]["bytes"] for r in results]
    assert counters[0] < counters[1], counters


def case_both_worlds(case):
    """Both halves and the naive form of the second; what elision removed is what the naive form does more."""
    case.write("items.own", BOTH)
    result = case.json("--n=500", "items.own")["results"][0]
    assert labels(result) == ["fn", "def", "def --elide=off"], labels(result)
    static, dynamic, naive = [variant["counters"] for variant in result["variants"]]
    assert dynamic["objects"] >= 500 > static["objects"], (static, dynamic)
    assert dynamic["elided"] >= 500 and naive["elided"] == 0, (dynamic, naive)
    unmade = naive["objects"] - dynamic["objects"]  # the iterator of a range that is counted through: its release is gone with it
    assert dynamic["retains"] + dynamic["releases"] + dynamic["elided"] + unmade == naive["retains"] + naive["releases"], (dynamic, naive)
    assert dynamic["allocations"] - static["allocations"] >= 500 and dynamic["frees"] - static["frees"] >= 500, (static, dynamic)
    assert sum(result["variants"][1]["counters"]["elided_by_rule"].values()) == dynamic["elided"], result["variants"][1]
    assert all(variant["inner_ns"]["median"] > 0 for variant in result["variants"])
    status, out, err = case.run("items.own")
    assert status == 0 and err == "" and "% of naive)" in out and "never printed" not in out, out + err


def case_python_file(case):
    """A Python file has the second half; --peers runs the same file by CPython."""
    case.write("items.py", BOTH_PY)
    status, out, err = case.run("--json", "--peers", "items.py")
    assert status == 0 and "warning[E0634]: items.py: there is no `bench_items_fn` beside `bench_items_def`" in err, err
    assert labels(json.loads(out)["results"][0]) == ["def", "def --elide=off", "python3"], out


def case_halves_that_print(case):
    """Both may print for themselves; a def that returns None prints nothing more, one that returns something prints it."""
    case.write("a.own", "fn bench_a_fn(n: Int = 3): print(n)\ndef bench_a_def(n=3): print(n)\n"
                        "fn bench_b_fn() -> Float64: return 2.5\ndef bench_b_def(): return 2.5\n")
    results = case.json("a.own")["results"]
    assert [result["measured"] for result in results] == [True, True], results


def case_half_a_pair(case):
    for text, missing in ((PAIR.format(name="x", size="9"), "bench_x_def"), ("def bench_x_def(n=9): return n\n", "bench_x_fn")):
        case.write("a.own", text)
        status, out, err = case.run("a.own")
        assert status == 0 and "wall ms" in out, out
        assert f"warning[E0634]: a.own: there is no `{missing}` beside `bench_x_" in err, err


def case_results_that_differ(case):
    case.write("items.own", BOTH.replace("items: total += item.value\n    return total\n\nif", "items: total += 1\n    return total\n\nif"))
    status, out, err = case.run("items.own")
    assert status == 1 and "items, n = 1000: no figures" in out and "wall" not in out, out
    assert "E0631" in err and "line 1 of `fn`: `499500`" in err and "line 1 of `def`: `1000`" in err, err


def case_program_that_raises(case):
    """The half that raises is named, with its traceback; so is an error of the statements of the module."""
    case.write("a.own", "fn bench_a_fn(n: Int = 1) -> Int: return n\ndef bench_a_def(n=1): return {}[n]\n")
    status, out, err = case.run("a.own")
    assert status == 1 and "no figures" in out and "E0630" in err and "a, n = 1: `def` ends with status 1" in err, err
    assert "a.own:2:30 in bench_a_def" in err and "KeyError: 1" in err, err
    case.write("a.own", "limit = int('many')\n" + BOTH)
    status, _, err = case.run("a.own")
    assert status == 1 and "`fn` ends with status 1" in err and "ValueError: invalid literal for int()" in err, err


def case_halves_that_cannot_be_called(case):
    for text, code in (("def bench_a_def(a, b): return a\n", "E0208"), ("fn bench_a_fn(text: String) -> Int: return 1\n", "E0203")):
        case.write("a.own", text)
        status, _, err = case.run("a.own")
        assert status == 1 and code in err, err


def case_peer_tools_that_are_missing(case):
    """They are listed as absent, and the others are measured; so is the lack of any peer."""
    tools = os.path.join(case.scratch, "tools")
    os.mkdir(tools)
    for name in ("cc", "gcc", "as", "ld"):
        os.symlink(shutil.which(name), os.path.join(tools, name))
    case.write("items.own", BOTH)
    case.environment["PATH"] = tools
    status, out, err = case.run("--peers", "items.own")
    assert status == 0 and err == "" and "peers    none: there is no file of the same name" in out, out + err
    for ending, text in (("c", '#include <stdio.h>\nint main(void) { puts("499500"); }\n'), ("rs", 'fn main() { println!("499500"); }\n')):
        case.write("items." + ending, text)
    status, out, err = case.run("--peers", "items.own")
    shutil.rmtree(tools)
    assert status == 0 and err == "" and "\n  gcc -O2  " in out, out + err
    assert "absent: there is no program `rustc`" in out and "absent: there is no program `clang-19`" in out, out


def case_peers_get_the_size(case):
    case.write("sum.own", PAIR.format(name="sum", size="1_000"))
    case.write("sum.c", SUM_C)
    case.write("sum.py", SUM_PY)
    status, out, err = case.run("--peers", "--peer=ghost=no-such-program x", "--n=300", "sum.own")
    assert status == 0, f"{status} {err}"
    assert "gcc -O2 -ffp-contract=off sum.c -lm -o PROGRAM (gcc" in out and "/usr/bin/python3 sum.py (Python 3" in out, out
    assert "absent: there is no program `no-such-program`" in out, out
    assert "E0634" in err and "error" not in err, err
    rows = [line.split()[0] for line in out.split("\nsum, n = 300\n")[1].splitlines() if line.strip()]
    assert rows[1:3] == ["fn", "gcc"] and "python3" in rows, out


def case_peer_that_is_refused(case):
    """A warning, and a line in the list; the others are measured."""
    case.write("a.own", loop(10))
    case.write("a.c", "int main(void) { return nonsense; }\n")
    status, out, err = case.run("--peers", "a.own")
    assert status == 0 and "warning[E0632]: the peer `gcc -O2` could not be made of `a.c`" in err and "nonsense" in err, err
    assert "gcc -O2:" in out and "absent: it could not be made" in out and "wall ms" in out, out


def case_launcher(case):
    """An installed ownc without its launcher, and with one that says nothing useful."""
    build, prefix = os.path.dirname(os.path.dirname(OWNC)), os.path.join(case.scratch, "prefix")
    for folder in ("bin", "lib/own", "libexec/own"):
        os.makedirs(os.path.join(prefix, folder))
    shutil.copy(OWNC, os.path.join(prefix, "bin"))
    for name in ("libown_rt.a", "libown_rt_stats.a"):
        os.symlink(os.path.join(build, "lib", name), os.path.join(prefix, "lib/own", name))
    os.symlink(os.path.join(ROOT, "runtime", "include"), os.path.join(prefix, "lib/own/include"))
    case.write("a.own", loop(10))
    ownc, launcher = os.path.join(prefix, "bin", "ownc"), os.path.join(prefix, "libexec/own/own-measure")
    status, _, err = case.run("a.own", ownc=ownc)
    assert status == 3 and "E0624" in err and "libexec/own/own-measure" in err, err
    with open(launcher, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\necho nothing useful\n")
    os.chmod(launcher, 0o755)
    status, _, err = case.run("a.own", ownc=ownc)
    shutil.rmtree(prefix)
    assert status == 3 and "E0633" in err and "nothing useful" in err, err


def case_outputs_that_differ(case):
    case.write("a.own", loop(10))
    case.write("b.own", loop(10, "2"))
    status, out, err = case.run("a.own", "b.own")
    assert status == 1 and "no figures" in out and "wall" not in out, out
    assert "E0631" in err and "line 1 of `a.own`: `1`" in err and "line 1 of `b.own`: `2`" in err, err
    status, out, _ = case.run("--json", "a.own", "b.own")
    assert status == 1 and json.loads(out)["results"][0] == {"name": "programs", "n": None, "measured": False, "variants": []}


def case_an_output_that_differs_later(case):
    """Every run is compared, not only the first."""
    case.write("a.own", loop(10, "7"))
    case.write("sometimes.sh", "echo x >>runs\n[ $(wc -l <runs) -lt 9 ] && echo 7 || echo 8\n")
    status, _, err = case.run("--peer=sh=/bin/sh sometimes.sh", "a.own")
    assert status == 1 and "line 1 of `sh`: `8`" in err, err


def case_inner_time_and_arguments(case):
    """What a program writes to descriptor 3 is its inner time; what follows `--` are its arguments."""
    case.write("a.own", "from sys import argv\n\n\nfn main() raises:\n    print(argv()[1], argv()[2])\n")
    case.write("inner.sh", "echo 4200 >&3\necho $*\n")
    variants = case.json("--peer=sh=/bin/sh inner.sh", "a.own", "--", "one", "two")["results"][0]["variants"]
    assert "inner_ns" not in variants[0] and variants[1]["inner_ns"]["median"] == 4200, variants


def case_facts(case):
    """NAME=NUMBER on descriptor 3 is a fact: its median stands beside the times; what is no fact changes nothing; the run that counts adds
    what no timed run says."""
    case.write("a.own", "from bench import count_writes, report\n\n\nfn main():\n    report(\"size\", 2.5)\n    if count_writes() >= 0:\n"
                        "        report(\"writes\", Float64(count_writes()))\n    print(1)\n")
    case.write("facts.sh", "echo x=1 y= =3 z=word 70 size=4 size >&3\necho 1\n")
    variants = case.json("--peer=sh=/bin/sh facts.sh", "a.own")["results"][0]["variants"]
    own, shell = (variant["facts"] for variant in variants)
    assert own["size"]["median"] == 2.5 and len(own["size"]["samples"]) == 10, own
    assert len(own["writes"]["samples"]) == 1 and set(own) == {"size", "writes"}, own
    assert {name: fact["median"] for name, fact in shell.items()} == {"x": 1, "size": 4}, shell
    assert variants[1]["inner_ns"]["median"] == 70, variants[1]


def case_article(case):
    """A claim comes with its programs, and a line for each thing that would bear it out; what was not measured is said, too."""
    result, = case.json("--article=sizes", "--n=100000")["results"]
    lines = {(line["variant"], line["fact"]): line for line in result["claim"]}
    integer = lines["python3", "bytes_per_integer"]
    assert integer["measured"] and integer["relation"] == "at least" and integer["borne_out"], lines
    python, = (variant for variant in result["variants"] if variant["label"] == "python3")
    assert integer["value"] == python["facts"]["bytes_per_integer"]["median"] > 24, (integer, python["facts"])
    rust = any(variant["label"] == "rustc -O" for variant in result["variants"])
    assert lines["fn", "bytes_per_object"]["measured"] == rust, lines
    for name in ("counts", "sizes", "batch", "latency"):  # what the claims ask for is told by somebody
        status = subprocess.run([OWNC, "check", os.path.join(ROOT, "examples", "article", name + ".own")], check=False).returncode
        assert status == 0, name
    with open(os.path.join(ROOT, "compiler", "driver", "bench_article.def"), encoding="utf-8") as file:
        for claim, fact in re.findall(r'^BEARS\((\w+), "[^"]*",\s*"(\w+)"', file.read(), re.M):
            with open(os.path.join(ROOT, "examples", "article", claim.lower() + ".py"), encoding="utf-8") as python, \
                    open(os.path.join(ROOT, "examples", "article", claim.lower() + ".own"), encoding="utf-8") as own:
                assert fact in python.read() + own.read(), (claim, fact)
    for words, code in (("--article=sizes,none", "E0611"), ("--article a.own", "E0618")):
        status, _, err = case.run(*words.split())
        assert status == 2 and code in err, (words, status, err)


MODELS = """\
@fieldwise_init
struct Record(Copyable):
    var id: Int
    var name: String

fn bench_records_fn(n: Int = 2000) -> Int:
    var records = List[Record]()
    for i in range(n):
        records.append(Record(i, "record with a number " + String(i)))
    var copies = records.copy()
    copies[0].id = 5
    var sum = records[0].id
    for r in copies:
        sum += r.id + len(r.name)
    return sum

def bench_records_def(n=2000):
    return sum([i + len("record with a number " + str(i)) for i in range(n)]) + 5

fn main():
    print(bench_records_fn())
"""


def case_models(case):
    """Rows own, rc, gc and def; what a model costs follows from its counters; the report makes the same table."""
    case.write("r.own", MODELS)
    status, out, err = case.run("--models", "--json=r.json", "r.own")
    assert status == 0, err
    head, *rows = [re.split(r"  +", line.strip()) for line in out[out.index("memory model"):].splitlines() if line.strip()]
    assert head == ["memory model", "time, own = 1", "longest pause", "object bytes", "peak MiB", "fragmentation"], head
    assert [row[0] for row in rows[:4]] == ["own", "rc", "gc", "def"] and all(len(row) == 6 for row in rows[:4]), rows
    assert [row[2] for row in rows[:2]] == ["none", "none"] and rows[0][1] == "1", rows
    with open(os.path.join(case.folder, "r.json"), encoding="utf-8") as file:
        variants = {v["label"]: v for v in json.load(file)["results"][0]["variants"]}
    for label in ("own", "rc"):
        counters = variants[label]["counters"]
        assert abs(variants[label]["model"]["object_bytes"] - counters["bytes"] / counters["allocations"]) < 0.01, variants[label]
    own, rc = variants["own"]["counters"], variants["rc"]["counters"]
    more = {name: rc[name] - own[name] for name in ("allocations", "frees", "retains", "releases")}
    # 2000 blocks and a clone more, 1900 copies of texts less (shorter ones stand in place); each block has two owners at last.
    assert more == {"allocations": 101, "frees": 101, "retains": 2000, "releases": 4001}, (own, rc)
    status, page, err = case.run("--html", "r.json")
    assert status == 0 and "<th>fragmentation</th>" in page and "<td>rc</td>" in page, err
    assert case.run("--models", "--model=rc", "r.own")[0] == 2


def case_models_without_the_library(case):
    """A file that is no library stands for a system without libgc."""
    case.write("r.own", MODELS)
    os.mkdir(os.path.join(case.folder, "none"))
    case.write("none/libgc.so.1", "nothing")
    built = subprocess.run([OWNC, "build", "--model=gc", "-o", "r", "r.own"], cwd=case.folder, env=case.environment, check=False)
    assert built.returncode == 0
    case.environment["LD_LIBRARY_PATH"] = os.path.join(case.folder, "none")
    for words in ([OWNC, "run", "--model=gc", "r.own"], [os.path.join(case.folder, "r")]):
        done = subprocess.run(words, cwd=case.folder, env=case.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        assert done.returncode == (2 if "run" in words else 101) and b"libgc" in done.stderr and not done.stdout, done
        assert (b"error[E0643]" in done.stderr) == ("run" in words), done
    status, out, err = case.run("--models", "r.own")
    assert status == 0 and re.search(r"gc: +absent: ", out) and labels_of(out) == ["own", "rc", "def"], out + err


def labels_of(out):
    return [line.split()[0] for line in out[out.index("memory model"):].splitlines()[1:] if line.strip()]


def case_interrupted(case):
    """A signal ends the program that runs and removes the folder; the status is that of the signal."""
    case.write("a.own", "fn main():\n    var i = 0\n    while True:\n        i = (i + 1) % 1000\n")
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        child = subprocess.Popen([OWNC, "bench", "a.own"], cwd=case.folder, env=case.environment, stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, preexec_fn=heed_signals)
        wait_until(lambda: running_below(case.scratch))
        child.send_signal(number)
        _, err = child.communicate(timeout=30)
        assert child.returncode == -number and err == b"", f"{child.returncode} {err}"
        wait_until(lambda: not running_below(case.scratch))
        assert os.listdir(case.scratch) == [], os.listdir(case.scratch)


def heed_signals():
    """Also where the tests run under nohup or in the background."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def running_below(folder):
    """Does a process run a program of this folder?"""
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.readlink(f"/proc/{process}/exe").startswith(folder):
                return True
        except OSError:
            pass
    return False


def wait_until(condition):
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, "waited for 30 s"
        time.sleep(0.02)


def case_reader_that_goes_away(case):
    case.write("a.own", loop(10))
    child = subprocess.Popen([OWNC, "bench", "a.own"], cwd=case.folder, env=case.environment, stdout=subprocess.PIPE)
    child.stdout.close()
    child.wait(timeout=60)
    assert child.returncode == -signal.SIGPIPE, child.returncode


def main():
    passed = failed = 0
    for name, function in list(globals().items()):
        if not name.startswith("case_") or (sys.argv[1:] and name[5:] not in sys.argv[1:]):
            continue
        case, problem = Case(), None
        try:
            function(case)
        except (AssertionError, subprocess.TimeoutExpired, OSError, TypeError, ValueError, LookupError) as wrong:
            problem = str(wrong) or "failed"
        kept = ["r.own", "r.json", "r", "none", "a.own", "b.own", "items.own", "items.py", "items.c", "items.rs", "a.c", "two.own", "sum.own", "sum.c", "sum.py", "report.json", "new.json", "old.json", "calm.json", "new.html", "notes", "sometimes.sh", "runs", "inner.sh", "facts.sh"]
        left = case.close(kept)
        problem = problem or (f"left behind: {left}" if left else None)
        passed, failed = (passed, failed + 1) if problem else (passed + 1, failed)
        if problem:
            print(f"FAILED bench: {name[5:].replace('_', ' ')}: {problem}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
