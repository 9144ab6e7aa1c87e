"""Measure the reader in a pseudo-terminal beside hello (the least Textual app), less and vimdiff.

    python tests/bench/terminal.py PTYBENCH [--size 200x50] [--large 5000] [--kills 100]

PTYBENCH is the path of `ptybench.py` (it needs psutil and pyte). All programs run one after the other
in the same call, so that ratios hold on a busy machine; absolute times do not travel. Two tables in
Markdown are printed: what each program needs, and the requirements with what was reached. Decisions,
caches and settings live in a folder of their own that is deleted afterwards.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
KEYS = "j*60 k*30"
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


def programs(bench: Bench, folder: Path, large: int) -> dict[str, tuple[dict[str, Any], list[str]]]:
    """Every program measured, and which keys are its steps."""
    (folder / "hello.py").write_text(HELLO, "utf-8")
    reader = [sys.executable, "-m", "tui.cli"]
    common = ["--runs=5", "--idle=2", "--quit=q"]
    sample = sorted((ROOT / "articles").glob("*.txt")) or sorted((ROOT / "articles").glob("*.md"))
    opened = r"jk passage|New here"
    measured = {
        "less": (
            bench.run(["less", str(sample[0])], *common, "--ready=[a-z]", f"--keys={KEYS} <pgdn>*5"),
            ["j", "k"],
        ),
        "vimdiff": (
            bench.run(
                ["vimdiff", "-N", "-u", "NONE", *map(str, sample[:2])],
                "--runs=5",
                "--idle=2",
                "--ready=[a-z]",
                "--quit=<esc> : q a ! <enter>",
                f"--keys={KEYS} <c-f>*5",
            ),
            ["j", "k"],
        ),
        "hello": (
            bench.run(
                [sys.executable, str(folder / "hello.py")], *common, "--ready=hello", f"--keys={KEYS}",
                "--signals=TERM HUP INT hangup", "--suspend", "--resizes=60",
            ),
            ["j", "k"],
        ),
    }  # fmt: skip
    for name, path in sets(folder, large).items():
        environment = {**os.environ, **bench.environment}
        subprocess.run(
            [*reader, "compare", path], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
        )
        options = [*common, f"--ready={opened}", "--runs=6", f"--keys={KEYS} <pgdn>*5"]
        if name == "sample":
            options += ["--signals=TERM HUP INT hangup", "--suspend", "--resizes=60", "--fuzz"]
        measured[name] = (bench.run([*reader, path], *options), ["j", "k"])
    return measured


def sets(folder: Path, large: int) -> dict[str, str]:
    """The sample, and made-up sets of 100 passages and of many."""
    paths = {"sample": str(ROOT / "articles")}
    for sentences in (100, large):
        place = folder / str(sentences)
        place.mkdir()
        for name, text in zip("ab", story(sentences), strict=True):
            (place / f"{name}.txt").write_text(text, "utf-8")
        paths[f"{sentences} passages"] = str(place)
    return paths


def requirements(
    measured: dict[str, tuple[dict[str, Any], list[str]]], large: int
) -> list[tuple[str, float, float]]:
    """(what, reached, to reach): ratios where the requirement is one."""
    steps = ["j", "k"]
    hello, sample = measured["hello"][0], measured["sample"][0]
    small, big = measured["100 passages"][0], measured[f"{large} passages"][0]
    vimdiff = measured["vimdiff"][0]
    endings, fuzz = sample["exit"].values(), sample["fuzz"].values()

    def ready(report: dict[str, Any]) -> float:
        return float(report["start"]["ready_ms"]["p50"])

    def ratio(what: str, point: str) -> float:
        return of_keys(sample, steps, what, point) / of_keys(hello, steps, what, "p50")

    return [
        ("ready, sample, warm: × hello", ready(sample) / ready(hello), 1.3),
        (f"ready, {large} passages: × 100 passages", ready(big) / ready(small), 1.15),
        ("a step p50: × hello", ratio("settle_ms", "p50"), 2.5),
        ("a step p95: × hello's p50", ratio("settle_ms", "p95"), 5),
        ("CPU a key, ms", sample["keys"]["cpu_ms_per_key"], 6),
        ("bytes of a step, p50", of_keys(sample, steps, "bytes", "p50"), 300),
        ("bytes of a step, mean", of_keys(sample, steps, "bytes", "mean"), 1500),
        ("bytes of a page: × vimdiff", of_keys(sample, ["<pgdn>"], "bytes", "mean")
         / of_keys(vimdiff, ["<c-f>"], "bytes", "mean"), 1.5),
        ("idle, bytes/s", sample["idle"]["bytes_per_s"], 0),
        ("idle, CPU %", sample["idle"]["cpu_pct"], 0.2),
        (f"memory, {large} passages: MiB above hello", big["end"]["rss_mb"] - hello["end"]["rss_mb"], 12),
        ("quit, ms", sample["exit"]["quit"]["exit_ms"], 60),
        *((f"{how}, ms", sample["exit"][how]["exit_ms"], 300.0) for how in ("TERM", "HUP", "INT", "hangup")),
        ("modes left on after any of them", sum(len(e.get("modes_left", ())) for e in endings), 0),
        ("after fg, ms", sample["suspend"]["back_ms"] or float("inf"), 50),
        ("after 60 resizes, ms", sample["resize"]["storm_settle_ms"] or float("inf"), 100),
        ("hostile inputs that deafened it", sum(f["keys_answered"] != "5/5" for f in fuzz), 0),
    ]  # fmt: skip


def kills(bench: Bench, count: int) -> int:
    """How many of so many kills ended with a mode left on or the line discipline changed."""
    signals = " ".join(["TERM", "HUP", "INT"][number % 3] for number in range(min(count, 3)))
    harmed = 0
    for _ in range(0, count, 3):
        report = bench.run(
            [sys.executable, "-m", "tui.cli", str(ROOT / "articles")],
            "--runs=0", "--prelude=j <enter>", "--ready=jk passage|New here", f"--signals={signals}",
        )  # fmt: skip
        harmed += sum(bool(e["modes_left"]) or not e["termios_restored"] for e in report["exit"].values())
    return harmed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ptybench", type=Path)
    parser.add_argument("--size", default="200x50")
    parser.add_argument("--large", type=int, default=5000, help="passages in the large made-up set")
    parser.add_argument("--kills", type=int, default=0, help="kill the reader so many times, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = Bench(options.ptybench, options.size, folder)
        measured = programs(bench, folder, options.large)
        print(f"{options.size}, load {os.getloadavg()[0]:.1f}\n")
        print(
            "| | ready ms | step p50 ms | p95 | CPU ms a key | step p50 B | mean B | page B | MiB | quit ms |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|")
        for program, (report, steps) in measured.items():
            print(row(program, report, steps))
        print("\n| requirement | reached | to reach | |\n|---|---|---|---|")
        for what, reached, limit in requirements(measured, options.large):
            print(f"| {what} | {reached:.2f} | {limit:g} | {'yes' if reached <= limit else 'no'} |")
        if options.kills:
            print(
                f"| kills of {options.kills} that harmed the terminal | {kills(bench, options.kills)} | 0 | |"
            )


if __name__ == "__main__":
    main()
