from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from typing import Any

from tests.summary.exporters.hostile_summary import hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.summary import Summary, summarise
from tui.summary.exporters import export


def collection(summary: Summary) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(export(summary, "annotations"))
    return document


def test_it_is_a_collection_as_the_recommendation_has_it() -> None:
    document = collection(summarise(hashtag_story(), undecided(hashtag_story())))
    items = document["first"]["items"]
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (document["type"], document["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert document["total"] == len(items) > 0
    assert len({item["id"] for item in items}) == len(items)
    assert {item["type"] for item in items} == {"Annotation"}
    assert all(item["target"] for item in items)


def test_every_target_can_be_found_by_words_and_by_place() -> None:
    story = hashtag_story()
    texts = {a.text for a in story.articles}
    for item in collection(summarise(story, undecided(story)))["first"]["items"]:
        for target in item["target"]:
            words, place = target["selector"]
            found = [t for t in texts if t[place["start"] : place["end"]] == words["exact"]]
            assert any(words["prefix"] + words["exact"] + words["suffix"] in text for text in found)


def test_a_source_without_an_address_is_named_by_its_hash() -> None:
    story = hashtag_story()
    target = collection(summarise(story, undecided(story)))["first"]["items"][0]["target"][0]
    assert target["source"] == "ni:///sha-256;" + urlsafe_b64encode(bytes(32)).decode().rstrip("=")


def test_a_web_page_is_named_by_its_address_and_never_by_another_scheme() -> None:
    items = collection(hostile_summary())["first"]["items"]
    sources = {target["source"] for item in items for target in item["target"]}
    assert "https://example.org/a?b=1&c=2" in sources
    assert not [source for source in sources if source.startswith("javascript")]
    web = next(t for i in items for t in i["target"] if t["source"].startswith("https"))
    assert web["selector"]["type"] == "TextQuoteSelector"
