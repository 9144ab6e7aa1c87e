"""Measure the reader in a pseudo-terminal beside hello (the least Textual app), less and vimdiff.

    python tests/bench/terminal.py PTYBENCH [--size 200x50] [--large 5000] [--starts 9] [--kills 100]

PTYBENCH is the path of `ptybench.py` (it needs psutil and pyte). All programs run in the same call, and
starts by turns, so that ratios hold on a busy machine; absolute times do not travel. Two tables in
Markdown are printed: what each program needs, and the requirements with what was reached. Decisions,
caches and settings live in a folder of their own that is deleted afterwards.

A screen that is shown and does not answer is not ready: so a key is pressed the moment it is shown, and
what counts is when that key is answered.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median
from time import sleep
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
KEYS = "j*60 k*30"
OPENED, STEPPED = r" 1/\d+ ", r" 2/\d+ "
"""The first and the second passage on the screen, whatever the footer says."""

SLOW = ["--hold=j*60", "--rate=30", "--throttle=20000", "--runs=1"]
"""A key held down on a line of 20 kB a second."""
HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    BINDINGS = [("j", "step(1)"), ("k", "step(-1)"), ("q", "quit")]
    count = 0

    def compose(self):
        yield Static("hello")

    def action_step(self, by):
        self.count += by
        self.query_one(Static).update(f"hello {self.count}")

Hello().run()
"""
SYLLABLES = (
    "ka lo mi ru te sha bro gen pil tor van dus ran el tis mon vek sul dar pin gos lam fe qui zo".split()
)
COMMON = "the of and to in a that is was for on with as by at from it an be are this which had not".split()


def story(sentences: int) -> tuple[str, str]:
    """Two tellings of one made-up story; one word in seven differs."""
    chance = random.Random(sentences)
    words = sorted({"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)})
    told: tuple[list[str], list[str]] = ([], [])
    for _ in range(sentences):
        first = [
            chance.choice(COMMON if chance.random() < 0.4 else words) for _ in range(chance.randint(9, 20))
        ]
        second = [word if chance.random() < 0.86 else chance.choice(words) for word in first]
        for telling, text in zip(told, (first, second), strict=True):
            telling.append(" ".join(text).capitalize() + ".")
    one, other = ("\n\n".join(" ".join(t[at : at + 4]) for at in range(0, sentences, 4)) for t in told)
    return f"A made-up story\n\n{one}\n", f"A made-up story, told again\n\n{other}\n"


Starts = Mapping[str, Mapping[str, float]]
"""By program: medians of milliseconds until shown and until a key is answered, and of CPU until then."""


class Bench:
    """Runs ptybench on one program after another."""

    def __init__(self, script: Path, size: str, folder: Path) -> None:
        self.script, self.size = script, size
        self.environment = {
            f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")
        }

    def run(self, command: list[str], *options: str) -> dict[str, Any]:
        """One report of ptybench."""
        variables = [f"--env={name}={value}" for name, value in self.environment.items()]
        done = subprocess.run(
            [
                sys.executable,
                str(self.script),
                "--size",
                self.size,
                *variables,
                *options,
                "--",
                *command,
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        report: dict[str, Any] = json.loads(done.stdout)
        return report


def load(script: Path) -> ModuleType:
    """The measuring program as a module, for what its command line does not offer."""
    spec = importlib.util.spec_from_file_location("ptybench", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def starts(bench: Bench, programs: Mapping[str, tuple[list[str], str, str]], count: int) -> Starts:
    """Start every program by turns, press j once it is shown, and wait for the answer.

    Args:
        bench: where and how.
        programs: command, what shows that it is ready, what shows that it has answered; one whose name ends
            in "first" is started as if its set had never been on this terminal.
        count: starts of each.
    """
    ptybench = load(bench.script)
    sys.setswitchinterval(0.0005)
    found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs}
    for _ in range(count):
        for name, (command, ready, answered) in programs.items():
            if name.endswith("first"):
                shutil.rmtree(
                    Path(bench.environment["XDG_CACHE_HOME"]) / "crossread/sights", ignore_errors=True
                )
            variables = [f"--env={key}={value}" for key, value in bench.environment.items()]
            where = ["--size", bench.size, "--cwd", str(ROOT), *variables, "--", *command]
            session = ptybench.Session(ptybench.options(where))
            shown, _ = session.wait_text(ready, 30)
            session.write(b"j")
            done, _ = session.wait_text(answered, 30)
            found[name].append((shown * 1000, done * 1000, session.usage()["cpu_s"] * 1000))
            session.settle(session.now(), 0.3, 3)  # what it keeps for the next start
            session.close()
    return {
        name: dict(zip(("ready", "answered", "cpu"), map(median, zip(*of, strict=True)), strict=True))
        for name, of in found.items()
    }


def of_keys(report: dict[str, Any], keys: Iterable[str], what: str, point: str) -> float:
    """The mean over some keys of a percentile, weighted by how often each drew something."""
    found = [report["keys"][key][what] for key in keys if report["keys"].get(key, {}).get(what)]
    return sum(f[point] * f["n"] for f in found) / sum(f["n"] for f in found) if found else float("nan")


def row(name: str, report: dict[str, Any], steps: Iterable[str]) -> str:
    """One program's line of the first table."""
    steps = list(steps)
    step = [of_keys(report, steps, "settle_ms", p) for p in ("p50", "p95")]
    size = [of_keys(report, steps, "bytes", p) for p in ("p50", "mean")]
    page = of_keys(report, ["<pgdn>", "<c-f>"], "bytes", "mean")
    ready, cpu = report["start"]["ready_ms"]["p50"], report["keys"]["cpu_ms_per_key"]
    memory, quitting = report["end"]["rss_mb"], report["exit"]["quit"]["exit_ms"]
    return (
        f"| {name} | {ready:.0f} | {step[0]:.1f} | {step[1]:.1f} | {cpu:.1f} | {size[0]:.0f} | {size[1]:.0f} "
        f"| {page:.0f} | {memory:.0f} | {quitting:.0f} |"
    )


def programs(bench: Bench, paths: Mapping[str, str], hello: str) -> dict[str, dict[str, Any]]:
    """The report on every program."""
    reader = [sys.executable, "-m", "tui.cli"]
    common = ["--runs=5", "--idle=2", "--quit=q"]
    harsh = ["--signals=TERM HUP INT hangup", "--suspend", "--resizes=60"]
    sample = sorted((ROOT / "articles").glob("*.md")) or sorted((ROOT / "articles").glob("*.txt"))
    vimdiff = ["vimdiff", "-N", "-u", "NONE", *map(str, sample[:2])]
    leave = "--quit=<esc> : q a ! <enter>"
    stepped = [f"--ready={OPENED}", f"--keys={KEYS} <pgdn>*5"]
    measured = {
        "less": bench.run(["less", str(sample[0])], *common, "--ready=[a-z]", f"--keys={KEYS} <pgdn>*5"),
        "vimdiff": bench.run(
            vimdiff, "--runs=5", "--idle=2", "--ready=[a-z]", leave, f"--keys={KEYS} <c-f>*5"
        ),
        "vimdiff, slow line": bench.run(vimdiff, *SLOW, "--ready=[a-z]", leave),
        "hello": bench.run([sys.executable, hello], *common, *harsh, "--ready=hello", f"--keys={KEYS}"),
    }
    for name, path in paths.items():
        more = [*harsh, "--fuzz"] if name == "sample" else []
        measured[name] = bench.run([*reader, path], *common, *stepped, *more)
    there = [*reader, paths["sample"]]
    measured["sample, slow line"] = bench.run(there, *SLOW, f"--ready={OPENED}", "--quit=q")
    measured["sample, 80x24"] = bench.run(there, "--runs=1", *stepped, "--quit=q", "--size=80x24")
    deaf = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *there]
    measured["sample, HUP ignored"] = bench.run(deaf, "--runs=1", f"--ready={OPENED}", "--signals=hangup")
    return measured


def sets(bench: Bench, folder: Path, large: int) -> dict[str, str]:
    """The sample, and made-up sets of 100 passages and of many, each compared once."""
    paths = {"sample": str(ROOT / "articles")}
    for sentences in (100, large):
        place = folder / str(sentences)
        place.mkdir()
        for name, text in zip("ab", story(sentences), strict=True):
            (place / f"{name}.txt").write_text(text, "utf-8")
        paths[f"{sentences} passages"] = str(place)
    for path in paths.values():
        compare = [sys.executable, "-m", "tui.cli", "compare", "-q", path]
        environment = {**os.environ, **bench.environment}
        subprocess.run(compare, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    return paths


def requirements(
    measured: Mapping[str, dict[str, Any]], begun: Starts, large: str
) -> list[tuple[str, float, float]]:
    """(what, reached, to reach): ratios where the requirement is one."""
    steps = ["j", "k"]
    hello, sample, narrow = measured["hello"], measured["sample"], measured["sample, 80x24"]
    vimdiff, big = measured["vimdiff"], measured[large]
    endings, fuzz = sample["exit"].values(), sample["fuzz"].values()
    deaf = measured["sample, HUP ignored"]["exit"]["hangup"]["exit_ms"]
    lag, lag_of_vimdiff = (
        measured[f"{name}, slow line"]["hold"]["lag_after_last_ms"] for name in ("sample", "vimdiff")
    )
    most = max(sample["keys"][key]["bytes"]["max"] for key in ("j", "k", "<pgdn>"))

    def times(what: str, name: str, other: str = "hello") -> float:
        return begun[name][what] / begun[other][what]

    def ratio(what: str, point: str) -> float:
        return of_keys(sample, steps, what, point) / of_keys(hello, steps, what, "p50")

    return [
        ("ready, sample, warm: × hello", times("ready", "sample"), 1.3),
        (f"ready, {large}: × 100 passages", times("ready", large, "100 passages"), 1.15),
        ("first key answered, sample: × hello", times("answered", "sample"), 1.3),
        (f"first key answered, {large}: × 100 passages", times("answered", large, "100 passages"), 1.15),
        ("CPU until then, sample: × hello", times("cpu", "sample"), 1.3),
        ("ready without a screen of last time: × hello", times("ready", "sample, at first"), 1.3),
        ("a step p50: × hello", ratio("settle_ms", "p50"), 2.5),
        ("a step p95: × hello's p50", ratio("settle_ms", "p95"), 5),
        ("CPU a key, ms", sample["keys"]["cpu_ms_per_key"], 6),
        ("bytes of a step, p50", of_keys(sample, steps, "bytes", "p50"), 300),
        ("bytes of a step, mean", of_keys(sample, steps, "bytes", "mean"), 1500),
        ("bytes of a step, 80x24, mean", of_keys(narrow, steps, "bytes", "mean"), 2500),
        ("bytes of any key: × a full screen", most / sample["start"]["bytes"]["min"], 1),
        ("bytes of a page: × vimdiff", of_keys(sample, ["<pgdn>"], "bytes", "mean")
         / of_keys(vimdiff, ["<c-f>"], "bytes", "mean"), 1.5),
        ("key held at 30/s, 20 kB/s: lag, ms (vimdiff's)", lag, lag_of_vimdiff),
        ("idle, bytes/s", sample["idle"]["bytes_per_s"], 0),
        ("idle, CPU %", sample["idle"]["cpu_pct"], 0.2),
        (f"memory, {large}: MiB above hello", big["end"]["rss_mb"] - hello["end"]["rss_mb"], 12),
        ("quit, ms", sample["exit"]["quit"]["exit_ms"], 60),
        *((f"{how}, ms", sample["exit"][how]["exit_ms"], 300.0) for how in ("TERM", "HUP", "INT", "hangup")),
        ("terminal gone, HUP ignored, ms", deaf, 1000),
        ("modes left on after any of them", sum(len(e.get("modes_left", ())) for e in endings), 0),
        ("after fg, ms", sample["suspend"]["back_ms"] or float("inf"), 50),
        ("after 60 resizes, ms", sample["resize"]["storm_settle_ms"] or float("inf"), 100),
        ("hostile inputs that deafened it", sum(f["keys_answered"] != "5/5" for f in fuzz), 0),
    ]  # fmt: skip


def kills(bench: Bench, folder: Path, count: int) -> tuple[int, int]:
    """Decide, see it confirmed, and be killed, so many times; in turn by five ways.

    Returns:
        How often a confirmed decision was not found again, and how often the terminal was left in a mode.
    """
    ptybench = load(bench.script)
    ways = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL, None]
    lost = harmed = 0
    for number in range(count):
        journal = folder / f"kill-{number}.jsonl"
        # Not from the cache: on a screen that is kept from last time, no key decides yet.
        command = [sys.executable, "-m", "tui.cli", "--no-cache", "--review", str(journal)]
        command.append(str(ROOT / "articles"))
        variables = [f"--env={key}={value}" for key, value in bench.environment.items()]
        where = ["--size", bench.size, "--cwd", str(ROOT), *variables, "--", *command]
        session = ptybench.Session(ptybench.options(where))
        session.wait_text(OPENED, 30)
        confirmed, pattern = 0, r"Accepted .* (\d+) to go"
        for _ in range(number % 3 + 1):
            session.write(b"\r")
            done, _ = session.wait_text(pattern, 30)
            confirmed += done is not None
            left = re.search(r"(\d+) to go", session.text())
            pattern = rf"Accepted .* {int(left[1]) - 1 if left else 0} to go"
        way = ways[number % len(ways)]
        if way is None:
            session.hangup()
        else:
            os.kill(session.pid, way)
        while session.alive() and session.now() < 60:
            sleep(0.01)
        kept = journal.read_text("utf-8").count('"accept"')
        lost += not number % 3 + 1 == confirmed <= kept
        if way not in {None, signal.SIGKILL}:
            session.feed()
            harmed += bool(session.modes.left())
        session.close()
    return lost, harmed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ptybench", type=Path)
    parser.add_argument("--size", default="200x50")
    parser.add_argument("--large", type=int, default=5000, help="sentences in the large made-up set")
    parser.add_argument("--starts", type=int, default=9, help="starts of each program, by turns")
    parser.add_argument("--kills", type=int, default=0, help="kill the reader so many times, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = Bench(options.ptybench, options.size, folder)
        hello = folder / "hello.py"
        hello.write_text(HELLO, "utf-8")
        paths = sets(bench, folder, options.large)
        large = f"{options.large} passages"
        reader = [sys.executable, "-m", "tui.cli"]
        begun_by = {"hello": ([sys.executable, str(hello)], "hello", "hello 1")}
        begun_by |= {name: ([*reader, path], OPENED, STEPPED) for name, path in paths.items()}
        starts(bench, begun_by, 2)  # so that each has been read before
        begun_by["sample, at first"] = begun_by["sample"]
        begun = starts(bench, begun_by, options.starts)
        measured = programs(bench, paths, str(hello))
        print(f"{options.size}, load {os.getloadavg()[0]:.1f}\n")
        print(
            "| | ready ms | step p50 ms | p95 | CPU ms a key | step p50 B | mean B | page B | MiB | quit ms |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|")
        for program in ("less", "vimdiff", "hello", *paths):
            print(row(program, measured[program], ["j", "k"]))
        print("\n| requirement | reached | to reach | |\n|---|---|---|---|")
        for what, reached, limit in requirements(measured, begun, large):
            print(f"| {what} | {reached:.2f} | {limit:g} | {'yes' if reached <= limit else 'no'} |")
        if options.kills:
            lost, harmed = kills(bench, folder, options.kills)
            print(f"| decisions lost in {options.kills} kills | {lost} | 0 | {'no' if lost else 'yes'} |")
            print(f"| modes left on after them | {harmed} | 0 | {'no' if harmed else 'yes'} |")


if __name__ == "__main__":
    main()
