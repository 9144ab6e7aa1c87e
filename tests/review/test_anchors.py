from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.building import article, vocabulary
from tests.review.editing import edited, prose
from tui.ingest.sanitise import sanitise
from tui.model import Article, SafeText, Sentence
from tui.review.anchors import LONGEST, Resolver, anchor, anchor_from, anchor_record, resolve


def test_every_sentence_of_an_unchanged_article_is_found_as_unchanged() -> None:
    made = article("A", prose(Random(1), sentences=40))
    resolver = Resolver([made])
    for sentence in made.sentences:
        found = resolver.find(anchor(sentence, made))
        assert found is not None
        assert (found.sentence, found.is_unchanged) == (sentence.id, True)


@pytest.mark.parametrize("seed", range(6))
def test_99_in_100_anchors_survive_a_change_of_one_word_in_fifty_and_none_moves(seed: int) -> None:
    random = Random(seed)
    made = article("A", prose(random, sentences=600))
    after, where = edited(made, random, share=0.02)
    resolver = Resolver([after])
    found = [(s.id, resolver.find(anchor(s, made))) for s in made.sentences]
    kept = [(old, place.sentence) for old, place in found if place]
    assert len(kept) >= 0.99 * len(found)
    moved = [(old, new) for old, new in kept if new not in where[old]]
    assert not moved


def test_a_changed_sentence_is_known_to_have_changed() -> None:
    before = article("A", ["The mayor opened the new bridge on Monday.", "Nobody came to see it."])
    after = article("A", ["The mayor opened the old bridge on Monday.", "Nobody came to see it."])
    resolver = Resolver([after])
    found = [resolver.find(anchor(s, before)) for s in before.sentences]
    assert [f and (f.sentence, f.is_unchanged) for f in found] == [("A.1", False), ("A.2", True)]


def test_a_text_that_is_gone_is_found_nowhere() -> None:
    sentences = prose(Random(2), sentences=30)
    before, after = article("A", sentences), article("A", sentences[:10] + sentences[11:])
    assert resolve(anchor(before.sentences[10], before), [after]) is None
    assert resolve(anchor(before.sentences[11], before), [after]) == "A.11"


def test_another_source_with_the_very_same_sentence_is_not_taken_for_it() -> None:
    shared = "Officials confirmed the figure of sixty million on Tuesday night."
    a = article("A", ["Ours begins here.", shared, "Ours ends here."])
    b = article("B", ["Theirs begins so.", shared, "Theirs ends so."])
    changed = article("A", ["Ours begins here.", "Ours ends here."])
    assert resolve(anchor(a.sentences[1], a), [b]) is None
    assert resolve(anchor(a.sentences[1], a), [changed, b]) is None


def test_twins_in_one_article_are_told_apart_by_their_surroundings() -> None:
    twin = "He said so again."
    words = vocabulary(60, seed=3)
    fillers = [" ".join(words[i : i + 6]) + "." for i in range(0, 60, 6)]
    before = article("A", [fillers[0], twin, fillers[1], twin, fillers[2], twin, fillers[3]])
    after = article(
        "A", [fillers[5], fillers[0], twin, fillers[6], fillers[1], twin, fillers[2], twin, fillers[3]]
    )
    places = [resolve(anchor(before.sentences[i], before), [after]) for i in (1, 3, 5)]
    assert places == ["A.3", "A.6", "A.8"]


def test_a_near_twin_is_not_taken_for_a_sentence_that_is_gone() -> None:
    words = vocabulary(200, seed=4)
    filler = [" ".join(words[i : i + 7]) + "." for i in range(0, 140, 7)]
    gone = "The hashtag had nearly 60 million views and over 1.7 million comments."
    twin = "The hashtag had nearly 250 million views and over 5.5 million comments."
    before = article("A", [*filler[:8], gone, *filler[8:16], twin, *filler[16:]])
    after = article("A", [*filler[:16], twin, *filler[16:]])
    assert resolve(anchor(before.sentences[8], before), [after]) is None
    assert resolve(anchor(before.sentences[17], before), [after]) == "A.17"


def test_two_wordings_equally_like_the_one_that_is_gone_are_neither_taken_for_it() -> None:
    gone = "The committee approved the plan for the northern harbour district late on Monday evening."
    words = vocabulary(120, seed=13)
    filler = [" ".join(words[i : i + 6]) + "." for i in range(0, 120, 6)]
    before = article("A", [*filler[:4], gone, *filler[4:8]])
    twins = [gone.replace("northern", word) for word in ("southern", "western")]
    after = article("A", [*filler[8:12], twins[0], *filler[12:16], twins[1], *filler[16:]])
    assert resolve(anchor(before.sentences[4], before), [after]) is None
    only = article("A", [*filler[8:12], twins[0], *filler[12:16]])
    assert resolve(anchor(before.sentences[4], before), [only]) == "A.5"


def test_short_sentences_are_not_found_among_strangers() -> None:
    before = article("A", ["One thing happened to the town.", "He agreed.", "Another thing happened later."])
    after = article("A", ["Quite other news came in.", "He agreed.", "Then it was over and done."])
    assert resolve(anchor(before.sentences[1], before), [after]) is None


@pytest.mark.parametrize(
    ("path", "identity"),
    [("a.txt", "A"), ("elsewhere/a.txt", "A"), ("a.txt", "C")],
)
def test_an_edited_article_is_known_by_path_id_or_file_name(path: str, identity: str) -> None:
    sentences = prose(Random(5), sentences=12)
    before = article("A", sentences, path="a.txt")
    after = article(identity, ["A new first sentence was put in.", *sentences], path=path)
    other = article("B", prose(Random(6), sentences=12), path="b.txt")
    assert resolve(anchor(before.sentences[3], before), [other, after]) == f"{identity}.5"


def test_a_renamed_file_is_known_by_its_bytes() -> None:
    sentences = prose(Random(7), sentences=12)
    before, after = article("A", sentences, path="a.txt"), article("F", sentences, path="z.txt")
    assert resolve(anchor(before.sentences[3], before), [after]) == "F.4"


def test_records_of_one_file_are_told_apart_by_their_ids() -> None:
    same = prose(Random(8), sentences=6)
    before = [article(id_, same, path="all.jsonl") for id_ in "AB"]
    after = [article(id_, [*same, "One more."], path="all.jsonl") for id_ in "AB"]
    found = [resolve(anchor(a.sentences[2], a), after) for a in before]
    assert found == ["A.3", "B.3"]


def test_sentences_split_otherwise_by_a_new_version_are_found_by_their_text() -> None:
    words = vocabulary(60, seed=9)
    parts = [" ".join(words[i : i + 10]) + "." for i in range(0, 60, 10)]
    before = article("A", parts)
    joined = [f"{parts[0]} {parts[1]}", *parts[2:]]
    after = article("A", joined)
    assert after.sha256 == before.sha256
    assert [resolve(anchor(s, before), [after]) for s in before.sentences[:3]] == ["A.1", "A.1", "A.2"]


def test_scripts_without_spaces_are_found_after_an_edit() -> None:
    before = article(
        "A", ["市长周一为新桥揭幕，数百人到场观看。", "没有人受伤，仪式顺利结束。", "天气晴朗。"]
    )
    after = article("A", ["昨天有雨。", "市长周二为新桥揭幕，数百人到场观看。", "没有人受伤，仪式顺利结束。"])
    assert [resolve(anchor(s, before), [after]) for s in before.sentences] == ["A.2", "A.3", None]


def test_text_without_a_word_is_found_only_where_it_was() -> None:
    before = article("A", ["Look at this one.", "🙂🙂", "And there it ended."])
    assert resolve(anchor(before.sentences[1], before), [before]) == "A.2"
    after = article("A", ["Look at that one.", "🙂🙂", "And there it ended."])
    assert resolve(anchor(before.sentences[1], before), [after]) in {None, "A.2"}


def test_an_endless_sentence_is_quoted_in_part_and_found() -> None:
    endless = " ".join(vocabulary(3000, seed=12))
    before = article("A", ["It began.", endless, "It ended."])
    named = anchor(before.sentences[1], before)
    assert len(named.quote) == LONGEST < len(endless)
    resolver = Resolver([article("A", ["Some say so.", "It began.", endless, "It ended."])])
    found = resolver.find(named)
    assert found is not None
    assert (found.sentence, found.is_unchanged) == ("A.3", True)
    assert resolve(named, [before]) == "A.2"


texts = st.text(max_size=60).map(sanitise)


@given(texts, texts, st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=80, deadline=None)
def test_any_text_can_be_anchored_and_looked_for_in_any_other(a: str, b: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(a)), min(end, len(a))))
    sentence = Sentence("A.1", "A", start, end, SafeText(a[start:end]))
    before = Article("A", SafeText(a), "one", (sentence,), path=SafeText("a.txt"))
    whole = Sentence("A.1", "A", 0, len(b), SafeText(b))
    after = Article("A", SafeText(b), "two", (whole,), path=SafeText("a.txt"))
    named = anchor(sentence, before)
    assert resolve(named, [after]) in {None, "A.1"}
    assert anchor_from(anchor_record(named)) == named
    assert resolve(named, [before]) == "A.1"
