from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.building import act_at_random, review, small
from tui.review.decisions import Decision, DecisionKind, from_record, to_record
from tui.review.journal import MemoryJournal
from tui.review.lines import Header, JournalError, event_lines, header_line, read_lines


def some_events(seed: int = 1, steps: int = 12) -> list[Decision]:
    journal = MemoryJournal()
    session = review(small(), journal)
    act_at_random(session, Random(seed), steps)
    session.treat_as_same(["RedNote", "小红书"])
    return journal.events


HEADER = Header("key", "A “title”\twith signs")


@given(st.integers(0, 10**6))
@settings(max_examples=25, deadline=None)
def test_events_are_read_back_as_they_were_written(seed: int) -> None:
    events = some_events(seed)
    contents = read_lines(header_line(Header("key", "title")) + event_lines(events), "j")
    assert contents.events == tuple(events)
    assert contents.header == Header("key", "title")
    assert (contents.damaged, contents.torn) == ((), b"")


def test_a_journal_cut_at_every_byte_keeps_the_sound_prefix() -> None:
    events = some_events(steps=5)
    lines = [header_line(HEADER), *(event_lines([e]) for e in events)]
    whole = b"".join(lines)
    ends = [sum(map(len, lines[: n + 1])) for n in range(len(lines))]
    for cut in range(len(whole) + 1):
        contents = read_lines(whole[:cut], "j")
        # A line that lacks its line end alone is whole: nothing of it is lost.
        kept = sum(end - 1 <= cut for end in ends)
        assert contents.events == tuple(events[: max(0, kept - 1)]), cut
        assert contents.damaged == ()
        assert bool(contents.torn) == (cut not in {0, *ends, *(end - 1 for end in ends)}), cut


GARBAGE = st.one_of(
    st.binary(min_size=1, max_size=80).map(lambda b: b.replace(b"\n", b" ")),
    st.sampled_from(
        [b'{"id":"x"}', b"[" * 5000, b'{"id":"x","kind":"dance","at":""}', b"\x00" * 512, b"null", b'"text"',
         b'{"id":"x","kind":"role","at":"","text":"villain"}', b"1e999", b'{"id":{},"kind":[],"at":1}',
         b'{"id":"x","kind":"accept","at":"","anchors":[{"quote":1}]}', b'{"id":"","kind":"undo","at":""}',
         b'{"id":"x","kind":"accept","at":"","anchors":{}}',
         b'{"id":"x","kind":"alias","at":"","names":"ab"}']
    ),
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 12), GARBAGE), max_size=6))
@settings(max_examples=60, deadline=None)
def test_interleaved_garbage_is_told_apart_from_sound_lines(garbage: list[tuple[int, bytes]]) -> None:
    events = some_events(steps=8)
    lines = event_lines(events).splitlines()
    damaged = [g for _, g in garbage if g.strip()]
    for place, text in garbage:
        lines.insert(place, text)
    contents = read_lines(header_line(HEADER) + b"\n".join(lines) + b"\n", "j")
    assert contents.events == tuple(events)
    assert sorted(contents.damaged) == sorted(damaged)


@pytest.mark.parametrize(
    "data",
    [
        b'{"schema": "crossread.journal/2", "set": "k"}\n',
        b'{"schema":"crossread.journal/17"}\n{"id":"x"}\n',
        b'garbage\n{"schema": "crossread.journal/2"}\n',
        b'\xef\xbb\xbf{ "schema" : "crossread.journal/2", "se',
    ],
)
def test_a_newer_journal_is_refused_by_name_and_number(data: bytes) -> None:
    with pytest.raises(JournalError, match=r"notes\.jsonl: written by a newer Crossread"):
        read_lines(data, "notes.jsonl")


@pytest.mark.parametrize(
    "data",
    [
        b"The first line of some article.\nAnd its second.\n",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b'{"schema": "crossread.comparison/1"}\n',
        b"no line end",
        b'{"id": "x"}\n',
    ],
)
def test_what_is_no_journal_is_refused(data: bytes) -> None:
    with pytest.raises(JournalError, match="not a review journal"):
        read_lines(data, "j")


@pytest.mark.parametrize("data", [b"", b"{", b'{"schema": "cross', header_line(HEADER)[:-5]])
def test_a_header_cut_short_is_a_journal_not_yet_begun(data: bytes) -> None:
    contents = read_lines(data, "j")
    assert (contents.header, contents.events, contents.damaged) == (None, (), ())


def test_events_survive_a_damaged_header() -> None:
    events = some_events()
    contents = read_lines(b"@@@@@\n" + event_lines(events), "j")
    assert (contents.header, contents.events, contents.damaged) == (None, tuple(events), (b"@@@@@",))


def test_an_editor_s_byte_order_mark_and_line_ends_do_no_harm() -> None:
    events = some_events()
    data = header_line(HEADER) + event_lines(events)
    contents = read_lines(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"), "j")
    assert (contents.events, contents.damaged) == (tuple(events), ())


def test_nothing_live_comes_out_of_a_journal() -> None:
    session = review(small())
    record = to_record(session.decide(DecisionKind.EDIT, "P1", text="x"))
    record |= {
        "id": "\x1b[31mid",
        "by": "\x1b]52;c;aGk=\x07me",
        "text": "a\x1b[2Jb\u202ec",
        "names": ["\x9b2Jn"],
    }
    record["anchors"][0] |= {"quote": "q\x1b[2J", "path": "p\x07\u2066", "prefix": "\x00", "suffix": "\x7f"}
    read = from_record(json.loads(json.dumps(record)))
    first = read.anchors[0]
    assert (read.id, read.by, read.text, read.names) == ("id", "me", "abc", ("n",))
    assert (first.quote, first.path, first.prefix, first.suffix) == ("q", "p", "", "")


def test_keys_of_a_later_version_are_passed_over() -> None:
    decision = review(small()).decide(DecisionKind.ACCEPT, "P1")
    record = to_record(decision) | {"mood": "certain"}
    record["anchors"][0]["colour"] = "amber"
    assert from_record(record) == decision
