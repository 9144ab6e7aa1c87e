from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.summary.story import article, hashtag_story, place, undecided
from tui.model import Comparison, Conflict, Detail, FactKind, FactValue, Passage, Role, SafeText, Verdict
from tui.review.state import ReviewedPassage, ReviewState, Status
from tui.summary import Statement, Summary, summarise
from tui.summary.choosing import central_wording, opens_with_pronoun
from tui.summary.values import Claim, Entry, SectionKind


@pytest.fixture
def story() -> Comparison:
    return hashtag_story()


def entries(summary: Summary) -> list[Entry]:
    return [entry for section in summary.sections for entry in section.entries]


def claims(summary: Summary) -> Iterator[Claim]:
    for section in summary.sections:
        yield from section.facts
        for entry in section.entries:
            yield from entry.disputes


def statements(summary: Summary) -> Iterator[Statement]:
    for entry in entries(summary):
        yield entry.statement
        yield from entry.additions


def by_passage(summary: Summary, passage: str) -> Entry:
    return next(entry for entry in entries(summary) if entry.passage == passage)


def test_sections_go_from_what_most_tell_to_what_one_tells(story: Comparison) -> None:
    summary = summarise(story, undecided(story))
    assert [(s.kind, [e.passage for e in s.entries]) for s in summary.sections] == [
        (SectionKind.AGREED, ["P1", "P3"]),
        (SectionKind.DISPUTED, ["P2"]),
        (SectionKind.SINGLE, ["P4"]),
    ]


def test_every_citation_quotes_its_source_exactly(story: Comparison) -> None:
    summary = summarise(story, undecided(story))
    assert summary.citations
    for citation in summary.citations:
        text = story.article[citation.article].text
        assert citation.quote == text[citation.start : citation.end]
        assert text[: citation.start].endswith(citation.prefix)
        assert text[citation.end :].startswith(citation.suffix)


def test_every_statement_and_value_is_cited_and_every_citation_is_used(story: Comparison) -> None:
    summary = summarise(story, undecided(story))
    used = [number for statement in statements(summary) for number in statement.citations]
    used += [number for claim in claims(summary) for value in claim.values for number in value.citations]
    assert all(statement.citations for statement in statements(summary))
    assert set(used) == {citation.number for citation in summary.citations}
    assert [citation.number for citation in summary.citations] == list(range(1, len(summary.citations) + 1))


def test_a_conflict_is_printed_with_both_values_and_its_verdict(story: Comparison) -> None:
    entry = by_passage(summarise(story, undecided(story)), "P2")
    views, comments = entry.disputes
    assert views.verdict is Verdict.UPDATE
    assert [(v.text, v.sources, v.as_of) for v in views.values] == [
        ("around 60 million views", ("B",), ""),
        ("nearly 60 million views", ("D",), "Tuesday"),
        ("nearly 250 million views", ("E",), "Wednesday"),
    ]
    assert [value.text for value in comments.values] == [
        "over 1.7 million comments",
        "over 5.5 million comments",
    ]


def test_a_disputed_wording_names_its_source_and_cites_it_alone(story: Comparison) -> None:
    summary = summarise(story, undecided(story))
    statement = by_passage(summary, "P2").statement
    cited = [summary.citations[number - 1].article for number in statement.citations]
    assert statement.speaker == f"Outlet {cited[0]}"
    assert len(cited) == 1


def test_what_several_tell_is_cited_to_all_of_them(story: Comparison) -> None:
    summary = summarise(story, undecided(story))
    statement = by_passage(summary, "P1").statement
    assert {summary.citations[n - 1].sentence for n in statement.citations} == {"A.1", "B.1", "C.1"}


def test_details_of_the_others_are_added_with_their_source(story: Comparison) -> None:
    entry = by_passage(summarise(story, undecided(story, {"P3": {"picked": "A.2"}})), "P3")
    assert entry.statement.text == "RedNote has 300 million users globally."
    assert [(a.speaker, a.text) for a in entry.additions] == [("Outlet D", "using it for tips")]


def test_a_detail_of_the_wording_itself_is_not_added_again(story: Comparison) -> None:
    entry = by_passage(summarise(story, undecided(story, {"P3": {"picked": "D.2"}})), "P3")
    assert entry.additions == ()


def test_figures_that_sources_give_alike_are_listed_once(story: Comparison) -> None:
    agreed = summarise(story, undecided(story)).sections[0]
    assert [(f.subject, [v.sources for v in f.values]) for f in agreed.facts] == [
        ("users", [("A", "C", "D")])
    ]


def test_a_pronoun_that_points_at_nothing_told_names_its_source(story: Comparison) -> None:
    statement = by_passage(summarise(story, undecided(story)), "P4").statement
    assert (statement.speaker, statement.text) == ("Outlet B", "She expressed cautious optimism.")


def test_what_one_source_tells_names_it_where_it_begins_to_and_no_more_for_a_pronoun() -> None:
    articles = (article("A", ["Ivy Yang spoke.", "She was glad."]), article("B", ["Rain fell."]))
    passages = tuple(Passage(f"P{n}", SafeText("x"), (s,)) for n, s in enumerate(["A.1", "A.2", "B.1"], 1))
    comparison = Comparison(articles, passages=passages)
    assert [s.speaker for s in statements(summarise(comparison, undecided(comparison)))] == [
        "Outlet A",
        "",
        "Outlet B",
    ]


def test_a_source_without_a_name_is_called_by_its_letter() -> None:
    articles = (article("A", ["He left."], source=SafeText("")), article("B", ["Rain fell."]))
    comparison = Comparison(articles, passages=(Passage("P1", SafeText("x"), ("A.1",)),))
    assert by_passage(summarise(comparison, undecided(comparison)), "P1").statement.speaker == "Source A"


@pytest.mark.parametrize(
    ("changes", "text", "is_edited"),
    [
        ({"picked": "C.3"}, "It has over 300 million users.", False),
        ({"edited": SafeText("300 million people use it.")}, "300 million people use it.", True),
        ({"edited": SafeText("Mine."), "picked": "A.2"}, "Mine.", True),
    ],
)
def test_the_reviewers_choice_is_the_wording(
    story: Comparison, changes: dict[str, object], text: str, is_edited: bool
) -> None:
    statement = by_passage(summarise(story, undecided(story, {"P3": changes})), "P3").statement
    assert (statement.text, statement.is_edited) == (text, is_edited)
    assert statement.citations


def test_a_dropped_passage_is_in_no_section_and_no_fact(story: Comparison) -> None:
    summary = summarise(story, undecided(story, {"P3": {"status": Status.DROPPED}}))
    assert all(entry.passage != "P3" for entry in entries(summary))
    assert all(not section.facts for section in summary.sections)
    assert {p.id: p.status for p in summary.apparatus.passages}["P3"] == "dropped"


def test_a_member_left_out_becomes_a_detail_of_its_own(story: Comparison) -> None:
    state = undecided(story, {"P3": {"members": ("A.2", "C.3"), "left_out": ("D.2",)}})
    summary = summarise(story, state)
    single = next(s for s in summary.sections if s.kind is SectionKind.SINGLE)
    assert single.entries[0].statement.text == story.sentence["D.2"].text


def test_a_line_somebody_said_is_no_story_is_not_told(
    story: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReviewState, "roles", {"B.3": Role.NOTICE}, raising=False)
    assert all(entry.passage != "P4" for entry in entries(summarise(story, undecided(story))))


def test_no_sentence_is_told_twice() -> None:
    same = "The ban looms over everybody."
    articles = (article("A", [same, "Users flee."]), article("B", [same.upper(), "Users flee again."]))
    passages = (
        Passage("P1", SafeText("flee"), ("A.2", "B.2")),
        Passage("P2", SafeText("ban"), ("A.1",)),
        Passage("P3", SafeText("ban"), ("B.1",)),
        Passage("P4", SafeText("flee"), ("A.2", "B.2")),
    )
    comparison = Comparison(articles, passages=passages)
    told = [
        entry.statement.text.casefold() for entry in entries(summarise(comparison, undecided(comparison)))
    ]
    assert len(told) == len(set(told)) == 2


def test_a_detail_that_only_repeats_a_disputed_value_is_not_added(story: Comparison) -> None:
    value = story.conflicts[0].values[2]
    detail = Detail("E.1", value.start, value.end, FactKind.QUANTITY, 1.0)
    changed = replace(story, details=(detail,))
    assert by_passage(summarise(changed, undecided(changed, {"P2": {"picked": "D.1"}})), "P2").additions == ()


def test_the_order_within_a_section_is_the_storys(story: Comparison) -> None:
    turned = replace(story, passages=story.passages[::-1])
    agreed = summarise(turned, undecided(turned)).sections[0]
    assert [entry.passage for entry in agreed.entries] == ["P3", "P1"]


def test_the_central_wording_is_the_one_most_like_the_others() -> None:
    texts = {
        "A": "Rain fell.",
        "B": "Heavy rain fell on Rome on Monday.",
        "C": "Heavy rain fell on Monday, says the mayor of Rome, who was in bed and slept.",
        "D": "Cats sleep and sleep and sleep and purr.",
    }
    members = [article(name, [text]).sentences[0] for name, text in texts.items()]
    assert [s.article for s in central_wording(members)] == ["B"]


def test_a_wording_that_opens_with_a_pronoun_gives_way() -> None:
    members = [
        article("A", ["It has over 300 million monthly users."]).sentences[0],
        article("B", ["RedNote has 300 million users."]).sentences[0],
    ]
    assert [s.article for s in central_wording(members)] == ["B"]


def test_a_source_that_takes_two_sentences_is_told_in_both() -> None:
    two = article("A", ["Heavy rain fell on Rome.", "It flooded the Forum on Monday."]).sentences
    one = article("B", ["Rain flooded the Forum."]).sentences
    assert central_wording([*two, *one]) == two


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("He left.", True),
        ("“We’re going,” she said.", True),
        ("They’ve gone.", True),
        ("This is better.", True),
        ("But while it has cornered the market, it is unknown.", True),
        ("As users flee, they laugh.", False),
        ("However, the app is new.", True),
        ("“Meanwhile the app grew.”", True),
        ("Many have left.", True),
        ("Two of them stayed.", True),
        ("Many new users have left.", False),
        ("Two schools opened.", False),
        ("Founded in 2013, it has grown.", True),
        ("Popular among women in China, Taiwan, and Malaysia, it has grown.", True),
        ("Founded in 2013, the app has grown. It is big.", False),
        ("Redding fell, and it rained.", False),
        ("And", False),
        ("Hegel wrote.", False),
        ("The app is new.", False),
        ("“TikTok refugees” came.", False),
        ("…", False),
        ("", False),
    ],
)
def test_openings_that_point_back(text: str, does: bool) -> None:
    assert opens_with_pronoun(text) is does


WORDS = st.sampled_from(["Rain fell", "She spoke", "60 views", "小红书", "A [link](x)", "naïve café"])


@st.composite
def comparisons(draw: st.DrawFn) -> tuple[Comparison, ReviewState]:
    articles = tuple(
        article(name, [f"{line}." for line in draw(st.lists(WORDS, min_size=1, max_size=4))])
        for name in "ABC"
    )
    sentences = [s for a in articles for s in a.sentences]
    keys = draw(st.lists(st.integers(0, 4), min_size=len(sentences), max_size=len(sentences)))
    groups: dict[int, list[str]] = {key: [] for key in sorted(set(keys))}
    for sentence, key in zip(sentences, keys, strict=True):
        groups[key].append(sentence.id)
    passages = tuple(Passage(f"P{key}", SafeText("x"), tuple(members)) for key, members in groups.items())
    values = tuple(FactValue(s.id, s.start, s.start + 3, n) for n, s in enumerate(sentences[:2]))
    conflicts = (Conflict("K1", FactKind.QUANTITY, "x", "P0", Verdict.CONFLICT, values),)
    comparison = Comparison(articles, passages=passages, conflicts=conflicts)
    statuses = draw(st.lists(st.sampled_from(Status), min_size=len(passages), max_size=len(passages)))
    reviewed = tuple(
        ReviewedPassage(p.id, p.label, p.sentences, status=status)
        for p, status in zip(passages, statuses, strict=True)
    )
    return comparison, ReviewState(reviewed, comparison=comparison)


@settings(max_examples=60, deadline=None)
@given(comparisons())
def test_whatever_was_decided_the_summary_is_cited_and_says_nothing_twice(
    case: tuple[Comparison, ReviewState],
) -> None:
    comparison, state = case
    summary = summarise(comparison, state)
    told = [entry.statement.text for entry in entries(summary)]
    assert len(told) == len({text.casefold() for text in told})
    for citation in summary.citations:
        text = comparison.article[citation.article].text
        assert citation.quote == text[citation.start : citation.end] != ""
    dropped = {p.id for p in state.passages if p.status is Status.DROPPED}
    assert not dropped & {entry.passage for entry in entries(summary)}
    values = [value.sentence for value in comparison.conflicts[0].values]
    disputes = [(entry.passage, claim) for entry in entries(summary) for claim in entry.disputes]
    for number, (passage, claim) in enumerate(disputes):
        own = [sentence for sentence in values if sentence in state.passage[passage].members]
        assert len(claim.values) == (len(own) if number and len(own) > 1 else len(values))
    disputed = {passage for passage, _ in disputes}
    for entry in entries(summary):
        told_in = summary.citations[entry.statement.citations[0] - 1].sentence
        assert entry.passage in disputed or told_in not in values, "a disputed value stands alone"
    touched = {e.passage for e in entries(summary) if set(values) & set(state.passage[e.passage].members)}
    assert disputed <= touched
    texts = [sentence.text for sentence in comparison.sentence.values()]
    if len(set(texts)) == len(texts):
        assert bool(disputed) == bool(touched)
    assert summary == summarise(comparison, state)


def test_two_scopes_of_one_value_are_told_apart_by_their_words() -> None:
    articles = (article("A", ["It is the top free app."]), article("B", ["It is the top social app."]))
    values = tuple(FactValue(f"{a.id}.1", a.text.index("the"), len(a.text) - 1, 1, "app") for a in articles)
    comparison = Comparison(
        articles,
        passages=(Passage("P1", SafeText("app"), ("A.1", "B.1")),),
        conflicts=(Conflict("K1", FactKind.RANK, "app", "P1", Verdict.SCOPE, values),),
    )
    claim = by_passage(summarise(comparison, undecided(comparison)), "P1").disputes[0]
    assert [value.text for value in claim.values] == ["the top free app", "the top social app"]


@pytest.mark.parametrize(
    ("words", "added"),
    [
        ("As of Wednesday, the hashtag", ["As of Wednesday, the hashtag"]),
        ("Wednesday", []),
        ("hashtag “TikTok", []),
        ("As of Wednesday", []),
    ],
)
def test_a_detail_too_short_to_stand_alone_is_not_added(
    story: Comparison, words: str, added: list[str]
) -> None:
    detail = Detail("E.1", *place(story.articles, "E.1", words), FactKind.DATE, 1.0)
    changed = replace(story, details=(detail,))
    entry = by_passage(summarise(changed, undecided(changed, {"P2": {"picked": "D.1"}})), "P2")
    assert [addition.text for addition in entry.additions] == added


def test_half_a_pair_of_quotation_marks_is_not_printed(story: Comparison) -> None:
    words = "the hashtag “TikTok"
    detail = Detail("E.1", *place(story.articles, "E.1", words), FactKind.CLAUSE, 1.0)
    changed = replace(story, details=(detail,))
    summary = summarise(changed, undecided(changed, {"P2": {"picked": "D.1"}}))
    addition = by_passage(summary, "P2").additions[0]
    assert addition.text == "the hashtag TikTok"
    assert summary.citations[addition.citations[0] - 1].quote == words
