#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`ownc view --html`: its tables say what the text form says, row by row, and the page is whole, closed and quiet. `--json` and `--svg`: the same
rows; in a picture nothing covers anything.

In: build/bin/ownc; the examples, tests/view, and programs that are refused. Out: a line per failure, then `N passed, N failed`; status 1 if
there is one. Where a Chromium is installed, two pages are drawn, too: neither is blank, and the sign of a lane is where its row is.
"""
import glob
import html.parser
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.dom.minidom
import zlib

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "build", "bin", "ownc"))
VOID = {"meta", "path", "circle", "rect", "use", "link", "br"}
PAGE_LIMIT = 24_000  # bytes, and for each row:
ROW_LIMIT = 2_500


class Page(html.parser.HTMLParser):
    """The rows of the tables, ids, links, and what is not closed in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.rows, self.ids, self.links, self.wrong, self.cell = [], [], [], [], [], None
        self.feed(text)
        self.wrong += [f"<{tag}> is not closed" for tag in self.open]

    def handle_startendtag(self, tag, attributes):
        self.note(tag, dict(attributes))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.note(tag, values)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr" and "class" in values:
            self.rows.append({})
        if tag == "td":
            self.cell = values["class"].split()[0]
            if self.cell != "lane":
                self.rows[-1][self.cell] = ""

    def note(self, tag, values):
        if tag in ("script", "link", "img", "iframe") or "src" in values:
            self.wrong.append(f"<{tag}> loads or runs something")
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes something else")
        if tag == "td":
            self.cell = None

    def handle_data(self, data):
        if self.cell and self.cell != "lane" and "svg" not in self.open:
            self.rows[-1][self.cell] += data


def squeeze(text):
    return " ".join(text.split())


def rows_of_text(text):
    """Without the headings: (line or sign, code and why)."""
    rows = []
    for line in text.split("\n"):
        match = re.match(r"^( *\d+ |    )([|!r+=-]| (?= \S))(.*)$", line)
        if match:
            sign = match[1].strip() or match[2].strip(" =").replace("-", "−")
            rows.append((sign, squeeze(match[3])))
    return rows


def view(path, *flags):
    done = subprocess.run([OWNC, "view", *flags, path], capture_output=True, text=True, check=False)
    return done.stdout, done.returncode


def check(path):
    flags = ["--elided"] if os.path.getsize(path) % 2 else []
    text, status = view(path, *flags)
    page_text, page_status = view(path, "--html", *flags)
    page = Page(page_text)
    wrong = list(page.wrong)
    if status != page_status or status not in (0, 1):
        wrong.append(f"exit status {status}, with --html {page_status}")
    rows = [(row["line"], squeeze(row["code"] + " " + row["why"])) for row in page.rows]
    expected = rows_of_text(text)
    if 'class="twin"' in page_text:  # a twin stands beside the other
        rows, expected = sorted(rows), sorted(expected)
    if rows != expected:
        at = next((i for i, pair in enumerate(zip(rows, expected)) if pair[0] != pair[1]), min(len(rows), len(expected)))
        wrong.append(f"row {at}: {rows[at:at + 1]}, as text {expected[at:at + 1]}")
    if len(page.ids) != len(set(page.ids)):
        wrong.append("an id stands twice")
    wrong += [f"no {link}" for link in set(page.links) if not link.startswith("#") or link[1:] not in page.ids]
    if len(page_text.encode()) > PAGE_LIMIT + ROW_LIMIT * len(rows):
        wrong.append(f"{len(page_text.encode())} bytes for {len(rows)} rows")
    return wrong


def json_rows(text):
    """As rows_of_text, and what is wrong with the lanes."""
    document = json.loads(text)
    rows, wrong = [], [] if document["schema"] == "own-view/1" else ["another schema"]
    signs = {"inserted": "+", "elided": "−", "story": "!", "remark": ""}
    for function in document["functions"]:
        for row in function["rows"]:
            sign = signs.get(row["kind"], str(row["line"]))
            rows.append((sign, squeeze(row["text"] + " " + row.get("note", ""))))
        for lane in function["lanes"]:
            states = [state["row"] for state in lane["rows"]]
            if states != sorted(set(states)) or states[0] != lane["first"] or states[-1] > lane["last"] or lane["last"] >= len(function["rows"]):
                wrong.append(f"the rows of lane {lane['name']}: {states}")
    return rows, wrong


def check_json(path):
    text, _ = view(path)
    got, _ = view(path, "--json")
    rows, wrong = json_rows(got)
    return wrong + ([] if rows == rows_of_text(text) else ["--json has other rows than the text"])


def check_picture(path, function):
    """What stands in a row stands side by side, and each row of the text is there."""
    text, _ = view(f"{path}:{function}")
    picture, status = view(f"{path}:{function}", "--svg")
    if status:
        return [f"--svg: exit status {status}"]
    root, rows, wrong = xml.dom.minidom.parseString(picture).documentElement, {}, []
    for node in root.getElementsByTagName("text"):
        if node.hasAttribute("textLength"):
            start = float(node.getAttribute("x"))
            piece = (start, start + float(node.getAttribute("textLength")), "".join(child.data for child in node.childNodes))
            rows.setdefault(float(node.getAttribute("y")), []).append(piece)
    for node in root.getElementsByTagName("use"):
        start = float(node.getAttribute("x"))
        line = float(node.getAttribute("y")) + 14
        if (start, start + 20, "") not in rows.setdefault(line, []):
            rows[line].append((start, start + 20, ""))
    for line, pieces in rows.items():
        pieces.sort()
        if any(before[1] > after[0] + 0.1 for before, after in zip(pieces, pieces[1:])) or pieces[-1][1] > float(root.getAttribute("width")):
            wrong.append(f"at {line} something covers something: {pieces}")
    drawn = sum(1 for line, pieces in rows.items() if pieces[0][0] < 44 and line > 40)
    expected = sum(1 for sign, _ in rows_of_text(text) if sign)
    return wrong + ([] if drawn == expected else [f"{drawn} rows are drawn, the text has {expected}"])


def pixels(path):
    """Width and rows of a PNG of 8 bits without interlace."""
    with open(path, "rb") as file:
        data = file.read()
    at, packed, width, channels = 8, b"", 0, 0
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, _, _, color = struct.unpack(">IIBB", body[:10])
            channels = {2: 3, 6: 4}[color]
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    raw, stride, before, rows = zlib.decompress(packed), width * channels, bytearray(width * channels), []
    for start in range(0, len(raw), stride + 1):
        kind, row = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        for i in range(stride):
            left = row[i - channels] if i >= channels else 0
            corner = before[i - channels] if i >= channels else 0
            up = before[i]
            nearest = min((abs(up - corner), 0, left), (abs(left - corner), 1, up), (abs(left + up - 2 * corner), 2, corner))[2]
            row[i] = (row[i] + [0, left, up, (left + up) // 2, nearest][kind]) & 255
        rows.append(row)
        before = row
    return channels, rows


def check_drawn(browser, folder, path, paper, flags):
    page, picture = os.path.join(folder, "page.html"), os.path.join(folder, "page.png")
    view(path, f"--html={page}")
    subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=700,500", *flags, f"--screenshot={picture}", page],
                   capture_output=True, check=False, timeout=120, env={**os.environ, "HOME": folder})
    if not os.path.exists(picture):
        return ["the browser made no picture"]
    channels, rows = pixels(picture)
    blank = sum(bytes(row[i:i + 3]) == paper for row in rows for i in range(0, len(row), channels))
    total = sum(len(row) // channels for row in rows)
    return [] if 0.5 < blank / total < 0.99 else [f"{blank} of {total} points are paper"]


def main():
    paths = sorted(glob.glob(os.path.join(ROOT, "examples", "*.own"))) + sorted(glob.glob(os.path.join(ROOT, "tests", "view", "*.own")))
    paths += sorted(glob.glob(os.path.join(ROOT, "tests", "borrow", "*.own")))[::20]
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="own-pages-") as folder:
        results = [(path, check(path)) for path in paths]
        results += [(path, check_json(path)) for path in paths[::5]]
        two_worlds = os.path.join(ROOT, "examples", "two_worlds.own")
        results += [(f"{two_worlds}:{name}", check_picture(two_worlds, name)) for name in ("process_batch_fn", "process_batch_def")]
        browser = shutil.which("chromium")
        if browser:
            example = os.path.join(ROOT, "examples", "two_worlds.own")
            results.append(("light page", check_drawn(browser, folder, example, b"\xff\xff\xff", [])))
            results.append(("dark page", check_drawn(browser, folder, example, b"\x16\x18\x1b", ["--blink-settings=preferredColorScheme=0"])))
    for name, wrong in results:
        failed += bool(wrong)
        passed += not wrong
        for what in wrong:
            print(f"FAILED {os.path.relpath(name, ROOT)}: {what}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
