from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tui.ingest import collect, read_collection, read_set
from tui.ingest.article import build_article
from tui.ingest.metadata import author, iso_date, origin, site
from tui.ingest.read import letters
from tui.ingest.readers.draft import Draft
from tui.ingest.sanitise import sanitise
from tui.model import Article, Role, SafeText


def test_the_sample_is_five_articles_with_what_their_own_texts_say(sample: Path) -> None:
    found = read_set([str(sample)])
    assert (found.title, found.problems) == ("TikTok refugees", ())
    assert [a.id for a in found.articles] == ["A", "B", "C", "D", "E"]
    last = found.articles[-1]
    assert (last.source, last.author, last.published) == ("edition.cnn.com", "Joyce Jiang", "2025-01-15")
    assert last.title.startswith("The great social media migration")
    assert {(a.title, a.source, a.author, a.published, a.updated, a.url) for a in found.articles[:-1]} == {
        ("",) * 6
    }


def test_the_texts_alone_say_the_same_as_the_sample_s_set_file(sample: Path) -> None:
    alone = read_set(sorted(str(path) for path in sample.glob("*.txt"))).articles
    listed = read_set([str(sample)]).articles
    assert alone == listed


def test_the_text_of_the_sample_is_the_file_s(sample: Path) -> None:
    for article in read_set([str(sample)]).articles:
        assert article.text.encode() == Path(article.path).read_bytes()


def check(article: Article) -> None:
    at = 0
    for number, sentence in enumerate(article.sentences, start=1):
        assert sentence.id == f"{article.id}.{number}"
        assert sentence.text == article.text[sentence.start : sentence.end]
        assert not article.text[at : sentence.start].strip()
        assert sentence.text.strip() == sentence.text != ""
        at = sentence.end
    assert not article.text[at:].strip()
    assert [s.paragraph for s in article.sentences] == sorted(s.paragraph for s in article.sentences)


pieces = st.sampled_from(
    [
        "By Jane Doe",
        "Read also:",
        "\n",
        "\n\n",
        " ",
        "A sentence ends here.",
        "Dr.",
        "“",
        "”",
        "© 2024",
        "le est dans",
        "中文。",
        "😀",
        "1",
        "#",
        ":",
    ]
)


@given(st.lists(pieces | st.text(max_size=6), max_size=40).map("".join))
@settings(max_examples=150)
def test_sentences_hold_every_character_that_is_not_white_space_once_and_in_order(raw: str) -> None:
    article = build_article(Draft(sanitise(raw), "0" * 64), "A", path=SafeText("a.txt"))
    check(article)
    if any(c.isalpha() for c in article.text):
        assert article.sentences


def test_the_sample_s_sentences_partition_its_texts(sample: Path) -> None:
    for article in read_set([str(sample)]).articles:
        check(article)


@pytest.mark.parametrize(
    "text",
    [
        "Breaking news tonight.\n" * 10_000,
        "word\n" * 10_000,
        "😀" * 20_000,
        "1 22 333\n" * 5_000,
        "x " * 100_000,
        "\n" * 100_000 + "End.",
        "“" * 50_000,
    ],
    ids=[
        "identical lines",
        "a word a line",
        "emoji",
        "numbers",
        "a long line",
        "empty lines",
        "quotation marks",
    ],
)
def test_extreme_articles_are_read_whole(text: str) -> None:
    check(build_article(Draft(SafeText(text), "0" * 64), "A", path=SafeText("")))


def test_articles_are_named_by_the_next_free_letter_where_theirs_will_not_do() -> None:
    ids = ["B", "", "x y", "B", "n-1", ""]
    lines = "\n".join(json.dumps({"text": f"Text {n}.", "id": name}) for n, name in enumerate(ids))
    found = read_set(["-"], stdin=io.BytesIO(lines.encode()))
    assert [a.id for a in found.articles] == ["B", "A", "C", "D", "n-1", "E"]
    assert [p.where for p in found.problems] == ["standard input:3", "standard input:4"]
    assert found.problems[0].what.startswith("its id 'x y' has characters an id may not have")
    assert found.problems[1].what == "its id 'B' is given twice; the next free letter stands for it"


def test_letters_go_on_after_z() -> None:
    assert [letters(n) for n in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_five_hundred_copies_are_five_hundred_articles(tmp_path: Path) -> None:
    for number in range(500):
        (tmp_path / f"{number}.txt").write_text("The same.")
    found = read_set([str(tmp_path)]).articles
    assert len({a.id for a in found}) == 500
    assert found[2].path.endswith("/2.txt")


def test_the_two_halves_of_reading_make_the_whole(sample: Path) -> None:
    assert read_collection(collect([str(sample)])) == read_set([str(sample)])


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("By , Joyce Jiang and January 15, 2025", "2025-01-15"),
        ("Updated: Nov. 11, 2011 20:09 IST", "2011-11-11"),
        ("14 June 2024", "2024-06-14"),
        ("11. November 2024, 20:09 Uhr", "2024-11-11"),
        ("Publié le 1er mars 2024", "2024-03-01"),
        ("11 de noviembre de 2024", "2024-11-11"),
        ("2024-02-29T10:00:00Z", "2024-02-29"),
        ("2025年1月15日", "2025-01-15"),
        ("08/02/2013", ""),
        ("January 15", ""),
        ("Sunday 45, 2025", ""),
    ],
)
def test_full_dates_are_read_and_ambiguous_ones_are_not(line: str, date: str) -> None:
    assert iso_date(line) == date


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By , Joyce Jiang and January 15, 2025", "Joyce Jiang"),
        ("By Ann Bell and Tom O’Neill, Reuters", "Ann Bell and Tom O’Neill, Reuters"),
        ("Von Max Müller", "Max Müller"),
        ("By Monday, the app had grown.", ""),
        ("Nothing", ""),
    ],
)
def test_a_byline_gives_its_names(line: str, names: str) -> None:
    assert author(line) == names


def test_a_notice_may_name_the_site_and_an_address_has_one() -> None:
    assert origin("Continue reading at edition.cnn.com") == "edition.cnn.com"
    assert origin("This article was originally published on The-Wire.org.") == "the-wire.org"
    assert origin("Continue reading") == ""
    assert site("https://www.example.org:80/x") == "example.org"


def test_what_the_set_file_says_goes_before_what_the_text_says(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: From the front\nsource: Front\n---\n# From the text\n\nIt is a story.\n"
    )
    (tmp_path / "set.toml").write_text('schema = 1\n[[articles]]\npath = "a.md"\nsource = "Listed"\n')
    found = read_set([str(tmp_path)]).articles[0]
    assert (found.title, found.source) == ("From the front", "Listed")


@pytest.mark.parametrize(
    "module",
    ["nltk", "regex", "yaml", "chardet", "html.parser", "urllib.request", "trafilatura", "tomli", "textual"],
)
def test_importing_the_room_loads_nothing_heavy(module: str) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import tui.ingest; print({module!r} in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_titles_and_notices_are_one_sentence_however_long(sample: Path) -> None:
    last = read_set([str(sample)]).articles[-1]
    notices = [s for s in last.sentences if s.role is Role.NOTICE]
    assert notices[-1].text.startswith("We remind our readers")
    assert notices[-1].text.endswith("as possible.")
