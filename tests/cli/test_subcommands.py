"""Each subcommand end to end, on three short articles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.resources import files
from math import exp
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Crossread
from tests.conftest import ROOT
from tests.hostile import LIVE_BYTES, MARKUP, write_hostile_set
from tui.library import journal_of, open_set
from tui.reader.commands import catalogue
from tui.review import DecisionKind, Journal, Review


def schema() -> Draft202012Validator:
    text = files("tui").joinpath("schemas/comparison-1.schema.json").read_text("utf-8")
    return Draft202012Validator(json.loads(text))


def reviewed(story: Path, by: str, *, path: Path | None = None, reject: bool = False) -> Path:
    """A journal with one decision on the first shared passage."""
    opened = open_set([str(story)], review=path)
    with Journal.open(opened.journal_path, key=opened.key) as journal:
        review = Review(opened.comparison, journal, by=by)
        shared = next(p.id for p in opened.comparison.passages if p.is_shared)
        review.decide(DecisionKind.REJECT if reject else DecisionKind.ACCEPT, shared)
    return opened.journal_path


def test_compare_prints_json_that_its_schema_describes(crossread: Crossread, story: Path) -> None:
    run = crossread("compare", story, "--json")
    assert (run.status, run.err) == (0, "")
    found = json.loads(run.out)
    schema().validate(found)
    for article in found["articles"]:
        assert (story / Path(article["path"]).name).exists()


def test_compare_prints_the_same_from_the_cache(crossread: Crossread, story: Path) -> None:
    runs = [crossread("compare", story, "--json") for _ in range(2)]
    runs.append(crossread("compare", story, "--json", "--no-cache"))
    assert len({run.out for run in runs}) == 1


def test_compare_lists_more_matches_from_a_lower_score(crossread: Crossread, story: Path) -> None:
    counts = []
    for score in ("0", "0.5", "1"):
        run = crossread("compare", story, "--json", "--min-score", score)
        found = json.loads(run.out)
        counts.append(len(found["matches"]))
        assert all(match["score"] >= float(score) for match in found["matches"])
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[2]


@pytest.mark.parametrize("width", [40, 72])
def test_compare_prints_text_no_wider_than_asked(crossread: Crossread, story: Path, width: int) -> None:
    run = crossread("compare", story, "--width", str(width))
    assert run.status == 0
    assert "ran aground" in " ".join(run.out.split())
    assert max(map(len, run.out.splitlines())) <= width


def test_compare_follows_a_review(crossread: Crossread, story: Path) -> None:
    before = json.loads(crossread("compare", story, "--json").out)
    journal = reviewed(story, "Ada", reject=True)
    assert json.loads(crossread("compare", story, "--json").out) == before, "its own journal is not applied"
    after = json.loads(crossread("compare", story, "--json", "--review", journal).out)
    schema().validate(after)
    assert len(after["passages"]) > len(before["passages"])


def test_conflicts_ends_with_1_where_there_are_any(crossread: Crossread, story: Path) -> None:
    run = crossread("conflicts", story)
    assert (run.status, run.err) == (1, "")
    assert "passengers" in run.out
    assert "140" in run.out


def test_conflicts_and_compare_agree(crossread: Crossread, story: Path) -> None:
    whole = json.loads(crossread("compare", story, "--json").out)
    ledger = json.loads(crossread("conflicts", story, "--json").out)
    assert ledger["conflicts"] == whole["conflicts"] != []
    assert ledger["agreements"] == whole["agreements"]


@pytest.mark.parametrize("to", ["markdown", "html", "json", "text"])
def test_an_export_has_the_same_bytes_every_time_and_wherever_it_goes(
    crossread: Crossread, story: Path, to: str
) -> None:
    target = Path("out.file")
    printed = crossread("export", story, "--to", to)
    assert printed.status == 0
    written = crossread("export", story, "--to", to, "-o", target)
    assert written.status == 0
    assert written.out == ""
    assert "wrote out.file" in written.err
    assert target.read_bytes().decode() == printed.out != ""


@pytest.mark.parametrize(("name", "start"), [("x.md", "# "), ("x.html", "<!"), ("x.json", "{")])
def test_the_format_follows_from_the_files_name(
    crossread: Crossread, story: Path, name: str, start: str
) -> None:
    assert crossread("export", story, "-o", name).status == 0
    assert Path(name).read_text("utf-8").lower().startswith(start)


def test_an_export_honours_the_sets_own_journal_unless_told_not_to(crossread: Crossread, story: Path) -> None:
    untouched = crossread("export", story, "--to", "json").out
    reviewed(story, "Ada", reject=True)
    assert crossread("export", story, "--to", "json").out != untouched
    assert crossread("export", story, "--to", "json", "--no-review").out == untouched


def test_an_export_makes_no_journal(crossread: Crossread, story: Path) -> None:
    key = open_set([str(story)]).key
    assert crossread("export", story, "--to", "text").status == 0
    assert not journal_of(key).exists()


def test_score_keeps_each_line_and_adds_to_it(crossread: Crossread, story: Path) -> None:
    rows = [
        {"a": "The ferry ran aground on Monday.", "b": "On Monday the ferry ran aground.", "id": 7},
        {"a": "The ferry ran aground on Monday.", "b": "Schools opened their halls.", "id": 8},
    ]
    Path("pairs.jsonl").write_text("".join(json.dumps(row) + "\n\n" for row in rows), "utf-8")
    run = crossread("score", "pairs.jsonl", "--explain")
    assert run.status == 0
    same, other = map(json.loads, run.out.splitlines())
    assert (same["id"], other["id"]) == (7, 8)
    assert 0 <= other["score"] < 0.5 < same["score"] <= 1
    assert {same["relation"], other["relation"]} <= {"same", "adds", "differs", "conflicts", "quote"}
    assert {"name", "value", "weight"} == set(same["reasons"][0])
    for row in (same, other):
        odds = sum(reason["weight"] for reason in row["reasons"])
        assert 1 / (1 + exp(-odds)) == pytest.approx(row["score"], abs=1e-3)
    assert any("aground" in reason["value"] for reason in same["reasons"])


def test_review_list_shows_what_is_in_force(crossread: Crossread, story: Path) -> None:
    assert json.loads(crossread("review", "list", story, "--json").out)["decisions"] == []
    reviewed(story, "Ada")
    (decision,) = json.loads(crossread("review", "list", story, "--json").out)["decisions"]
    assert (decision["kind"], decision["by"]) == ("accept", "Ada")
    assert {"id", "at", "anchors"} <= set(decision)
    assert "accept  by Ada  “" in crossread("review", "list", story).out


def test_two_reviews_are_merged_the_same_both_ways_and_their_disagreement_told(
    crossread: Crossread, story: Path
) -> None:
    ada = reviewed(story, "Ada", path=Path("ada.jsonl").resolve())
    bob = reviewed(story, "Bob", path=Path("bob.jsonl").resolve(), reject=True)
    one = crossread("review", "merge", ada, bob, "-o", "one.jsonl")
    other = crossread("review", "merge", bob, ada, "-o", "other.jsonl")
    assert (one.status, other.status) == (0, 0)
    assert Path("one.jsonl").read_bytes() == Path("other.jsonl").read_bytes()
    assert "Ada" in one.out
    assert "Bob" in one.out
    assert crossread("review", "list", story, "--review", "one.jsonl").status == 0
    again = crossread("review", "merge", ada, bob, "-o", "one.jsonl")
    assert (again.status, len(again.told)) == (2, 1)


def test_stats_tell_how_far_two_reviewers_agree(crossread: Crossread, story: Path) -> None:
    ada = reviewed(story, "Ada", path=Path("ada.jsonl").resolve())
    bob = reviewed(story, "Bob", path=Path("bob.jsonl").resolve())
    run = crossread("review", "stats", ada, bob)
    assert run.status == 0
    assert "agreement on" in run.out
    found = json.loads(crossread("review", "stats", ada, bob, "--json").out)
    assert found["agreement"]["observed"] == 1
    assert found["journals"][0]["kinds"] == {"accept": 1}
    assert "agreement" not in crossread("review", "stats", ada).out


def test_keys_are_those_of_the_catalogue_in_three_forms(crossread: Crossread) -> None:
    commands = json.loads(crossread("keys", "--json").out)["commands"]
    assert [command["id"] for command in commands] == [command.id for command in catalogue()]
    plain, markdown = crossread("keys").out, crossread("keys", "--markdown").out
    assert len(plain.splitlines()) == len(commands)
    assert len(markdown.splitlines()) == len(commands) + 2
    assert "`decide.accept`" in markdown
    assert crossread("keys", "--preset", "emacs").out != plain


def test_themes_are_listed_with_their_contrast(crossread: Crossread) -> None:
    run = crossread("themes")
    assert (run.status, run.err) == (0, "")
    assert "crossread-dark" in run.out
    records = {theme["name"]: theme for theme in json.loads(crossread("themes", "--json").out)["themes"]}
    assert records["terminal"]["contrast"] is None
    assert records["high-contrast"]["contrast"] >= 7


@pytest.mark.parametrize(
    ("what", "ending"), [("config", "config.toml"), ("themes", "themes"), ("reviews", "reviews")]
)
def test_locate_prints_one_path(crossread: Crossread, tmp_path: Path, what: str, ending: str) -> None:
    run = crossread("locate", what)
    path = Path(run.out.rstrip("\n"))
    assert path.is_relative_to(tmp_path / "xdg")
    assert path.name == ending


def test_locate_finds_the_journal_of_a_set(crossread: Crossread, story: Path) -> None:
    assert crossread("locate", "reviews", story).out.strip() == str(open_set([str(story)]).journal_path)


def test_the_doctor_tells_of_terminal_settings_and_libraries(
    crossread: Crossread, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMUX", "/tmp/tmux")
    run = crossread("doctor")
    assert run.status == 0
    for word in ("indexed (256)", "through tmux", "reviews", "textual", "Python 3."):
        assert word in run.out
    about = {finding["about"] for finding in json.loads(crossread("doctor", "--json").out)["findings"]}
    assert {"terminal", "colours", "clipboard", "locale", "widths", "config", "themes"} <= about


def test_the_doctor_finds_a_broken_config(
    crossread: Crossread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text("schema = 1\nlayuot = 'auto'\n")
    monkeypatch.setenv("CROSSREAD_CONFIG", str(tmp_path / "config.toml"))
    run = crossread("doctor")
    assert run.status == 2
    assert 'did you mean "layout"?' in run.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_know_every_command_theme_and_format(crossread: Crossread, shell: str) -> None:
    script = crossread("completions", shell).out
    for word in ("conflicts", "--min-score", "colour-blind", "markdown", "merge"):
        assert word in script.replace("\\-", "-").replace("-l ", "--")


BASH = """
source "$1"
complete -p crossread
offer() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    COMPREPLY=()
    _shtab_crossread "$1" "${!#}" "${@:$COMP_CWORD:1}"
    echo "${COMPREPLY[@]}"
}
offer crossread com
offer crossread read --theme col
"""


def test_bash_completes_from_the_script_it_is_given(crossread: Crossread, tmp_path: Path) -> None:
    script = tmp_path / "crossread.bash"
    script.write_text(crossread("completions", "bash").out, "utf-8")
    run = subprocess.run(
        ["bash", "-c", BASH, "bash", str(script)], capture_output=True, text=True, check=True
    )
    registered, commands, themes = run.stdout.splitlines()
    assert "-o default" in registered, "a path without a command is completed by bash itself"
    assert commands.split() == ["compare", "completions"]
    assert themes.split() == ["colour-blind"]


def test_hostile_articles_are_dead_in_every_output(crossread: Crossread, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile"
    write_hostile_set(hostile)
    runs = [
        crossread("compare", hostile),
        crossread("compare", hostile, "--json"),
        crossread("conflicts", hostile),
        *(crossread("export", hostile, "--to", to) for to in ("markdown", "html", "json", "text")),
    ]
    for run in runs:
        assert run.status in (0, 1)
        for stream in (run.out, run.err):
            assert [mark for mark in LIVE_BYTES if mark in stream.encode()] == []
            assert not any(ord(c) < 32 and c not in "\n\t" for c in stream)
    assert MARKUP[0] in runs[0].out


def test_comparing_as_json_never_loads_textual_and_a_cached_set_no_engine(story: Path) -> None:
    code = (
        "import sys; from tui.cli.main import run\n"
        "status = run(['compare', 'story', '--json'])\n"
        "print(*sorted(sys.modules), file=sys.stderr)\n"
        "sys.exit(status)"
    )
    loaded = []
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        loaded.append(set(run.stderr.split()))
    assert "textual" not in loaded[0] | loaded[1]
    assert "tui.comparison" in loaded[0]
    assert loaded[1] & {"tui.comparison", "nltk", "numpy", "rapidfuzz", "snowballstemmer", "rich"} == set()


def test_conflicts_print_the_same_ledger_and_quotations_as_the_comparison(
    crossread: Crossread, story: Path
) -> None:
    whole = json.loads(crossread("compare", story, "--json").out)
    ledger = json.loads(crossread("conflicts", story, "--json").out)
    assert {key: ledger[key] for key in ("conflicts", "agreements", "quotes")} == {
        key: whole[key] for key in ("conflicts", "agreements", "quotes")
    }
