from __future__ import annotations

import gzip
import io
import sys
from email.message import Message
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.errors import InputError
from tui.ingest import addresses, read_set, sanitise
from tui.ingest.collection import Document
from tui.ingest.readers import read_document
from tui.ingest.readers.draft import Draft, Format
from tui.model import Article, Problem, Role, SafeText


def document(text: str | bytes, kind: Format) -> Document:
    data = text.encode() if isinstance(text, str) else text
    return Document(SafeText("a file"), data, sha256(data).hexdigest(), kind)


def drafts(text: str | bytes, kind: Format) -> list[Draft]:
    return [found for found in read_document(document(text, kind)) if isinstance(found, Draft)]


def article(tmp_path: Path, name: str, text: str) -> Article:
    (tmp_path / name).write_text(text, "utf-8")
    return read_set([str(tmp_path / name)]).articles[0]


def lines(found: Article) -> list[tuple[Role, str]]:
    return [(sentence.role, sentence.text) for sentence in found.sentences]


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=100)
def test_plain_text_is_what_the_file_holds_and_nothing_else(text: str) -> None:
    raw = ("A story that is longer than what hypothesis adds to it. " * 40 + text).encode()
    assert drafts(raw, Format.TEXT)[0].text == sanitise(raw.decode())


FRONT = {
    "TOML": '+++\ntitle = "A title"\ndate = 2025-01-15\nauthors = ["Ann", "Ben"]\ntags = { a = 1 }\n+++\n',
    "YAML": "---\ntitle: A title\ndate: 2025-01-15\nauthors:\n  - Ann\n  - Ben\ntags: {a: 1}\n---\n",
}


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("front", FRONT.values(), ids=FRONT)
def test_front_matter_is_taken_off_and_read(tmp_path: Path, front: str, name: str) -> None:
    found = article(tmp_path, name, front + "\nThe story.\n")
    assert found.text.strip() == "The story."
    assert (found.title, found.author, found.published) == ("A title", "Ann, Ben", "2025-01-15")
    assert found.sha256 == sha256((tmp_path / name).read_bytes()).hexdigest()


@pytest.mark.parametrize(
    "text", ["---\nNo key here.\n---\nMore.", "---\nNever closed: x\nMore.", "A --- b.\n---\n"]
)
def test_a_rule_at_the_head_of_a_text_is_no_front_matter(text: str) -> None:
    assert drafts(text, Format.TEXT)[0].text == text


def test_front_matter_cannot_make_objects_or_bombs(tmp_path: Path) -> None:
    bomb = "---\na: &a [x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\ntitle: [*b,*b,*b,*b]\n---\nText.\n"
    assert article(tmp_path, "a.md", bomb).title == ""
    live = '---\ntitle: !!python/object/apply:os.system ["true"]\n---\nText.\n'
    assert article(tmp_path, "b.md", live).text.strip() == "Text."


@pytest.mark.parametrize("front", ["---\na: {nest}\n---\n", "+++\na = {nest}\n+++\n", "+++\na\n+++\n"])
def test_broken_front_matter_is_one_line(front: str) -> None:
    with pytest.raises(InputError, match=r"has broken (YAML|TOML) front matter"):
        drafts(front.format(nest="[" * 2_000) + "Text.", Format.MARKDOWN)


def test_front_matter_is_sanitised(tmp_path: Path) -> None:
    found = article(tmp_path, "a.md", '+++\ntitle = "a\\u001b[2Jb\\nc"\nauthor = "\\u202eevil"\n+++\nText.')
    assert (found.title, found.author) == ("ab c", "evil")


def test_markdown_gives_words_without_marks_and_headings_as_headings(tmp_path: Path) -> None:
    found = article(
        tmp_path,
        "a.md",
        "# The *great* move\n\nBy Jane Doe\n\n"
        "Users **left** the [app](https://x.example/a_(b)) in\nlarge numbers. It is 2*3*4.\n\n"
        "Why now?\n--------\n\n> A quotation `here`.\n\n"
        "- one item\n- another [sic] item\n\n![A cat](cat.png)\n\n"
        "<!-- hidden -->\n***\n```\ncode = 1\n```\nLast \\*one\\*.\n\n[1]: https://x.example\n",
    )
    assert lines(found) == [
        (Role.TITLE, "The great move"),
        (Role.BYLINE, "By Jane Doe"),
        (Role.BODY, "Users left the app in large numbers."),
        (Role.BODY, "It is 2*3*4."),
        (Role.HEADING, "Why now?"),
        (Role.BODY, "A quotation `here`."),
        (Role.BODY, "- one item"),
        (Role.BODY, "- another [sic] item"),
        (Role.CAPTION, "A cat"),
        (Role.NOTICE, "code = 1"),
        (Role.BODY, "Last *one*."),
    ]
    assert (found.title, found.author) == ("The great move", "Jane Doe")


PAGE = """<!DOCTYPE html><html><head><title>Site | Ferry turns back</title><meta charset="utf-8">
<meta property="og:title" content="Ferry turns back"><meta property="og:site_name" content="The Wire">
<meta name="author" content="Ann Bell"><meta property="article:published_time" content="2025-01-15T10:00:00Z">
<style>p{}</style><script>alert("<p>no</p>")</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry turns back</h1><p>A ferry with 212 passengers turned back on Monday, because a storm
had closed the harbour of Esbjerg, the operator&nbsp;said. &ldquo;Nobody was hurt,&rdquo; it added.</p>
<figure><img src=x><figcaption>A ferry at sea</figcaption></figure><h2>What next</h2><p>The next crossing is
on Wednesday, and the passengers will get their money back, the captain told them.
<p>Unclosed &#27;[2J<b>tags</b> &#x202e;do not matter to anybody here.
<aside>Related: Ten harbours</aside></article><footer>&copy; 2025</footer></body></html>"""


@pytest.fixture(params=["trafilatura", "standard library"])
def extractor(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "trafilatura":
        pytest.importorskip("trafilatura")
    else:
        monkeypatch.setitem(sys.modules, "trafilatura", None)
    return str(request.param)


@pytest.mark.usefixtures("extractor")
def test_a_page_gives_its_article_and_its_metadata(tmp_path: Path) -> None:
    found = article(tmp_path, "a.html", PAGE)
    assert (found.title, found.source, found.author) == ("Ferry turns back", "The Wire", "Ann Bell")
    assert found.published == "2025-01-15"
    assert lines(found)[0] == (Role.TITLE, "Ferry turns back")
    assert "“Nobody was hurt,” it added." in [text for role, text in lines(found) if role is Role.BODY]
    assert "Home" not in found.text
    assert "alert" not in found.text
    assert "\x1b" not in found.text
    assert "\u202e" not in found.text


def test_without_the_extra_headings_and_captions_are_known_by_their_tags(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    found = lines(article(tmp_path, "a.html", PAGE))
    assert (Role.HEADING, "What next") in found
    assert (Role.CAPTION, "A ferry at sea") in found
    assert not any("Ten harbours" in text or "2025" in text for _, text in found)


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<article>",
                "</div>",
                "<nav>",
                "</nav>",
                "<",
                ">",
                "<!--",
                "&#x1b;",
                "text",
                "<h1>",
            ]
        )
    )
)
@settings(max_examples=80)
def test_broken_markup_is_survived(pieces: list[str]) -> None:
    from tui.ingest.readers.page import parse_page

    parse_page("".join(pieces))


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<![CDATA[", "<div ", "<p>", "</", "<nav>", "&#"])
def test_markup_made_to_take_for_ever_does_not(piece: str) -> None:
    # Without the care that is taken, some of these take a minute or more.
    from tui.ingest.readers.page import parse_page

    page = parse_page(f"<p>Before.</p><!-- <b>no</b> --><p>After 1 < 2.</p>{piece * 20_000}")
    assert [block.text for block in page.blocks[:2]] == ["Before.", "After 1 < 2."] or piece == "&#"


@pytest.mark.parametrize("piece", ["![", "[a](", "<!--", "<http://", "*a ", "__a ", "---\n", "> "])
def test_marks_made_to_take_for_ever_do_not(piece: str) -> None:
    assert drafts(f"Before.\n\n{piece * 20_000}", Format.MARKDOWN)[0].text.startswith("Before.")


def test_json_lines_give_an_article_each_and_a_problem_for_each_broken_line() -> None:
    first = '{"text": "One.", "id": "n1", "source": "Wire", "date": "2025-01-15"}'
    text = first + '\n\n[]\n{"text": 3}\nx\n{"text": " "}\n{"text": "Two\\u2028lines."}'
    found = list(read_document(document(text, Format.JSONL)))
    good = [f for f in found if isinstance(f, Draft)]
    assert [(d.text, d.part) for d in good] == [("One.", "1"), ("Two\nlines.", "7")]
    assert dict(good[0].fields) == {"id": "n1", "source": "Wire", "published": "2025-01-15"}
    assert [str(f).split(": ")[0] for f in found if isinstance(f, Problem)] == [
        "a file:3",
        "a file:4",
        "a file:5",
        "a file:6",
    ]


def test_a_deeply_nested_record_is_a_problem_and_no_crash() -> None:
    found = list(read_document(document('{"text": ' + "[" * 100_000, Format.JSONL)))
    assert isinstance(found[0], Problem)


def test_standard_input_is_json_lines_or_texts_between_form_feeds() -> None:
    records = io.BytesIO(b'{"id": "x", "text": "One."}\n{"text": "Two."}\n')
    found = read_set(["-"], stdin=records).articles
    assert [(a.id, a.text, a.path) for a in found] == [("x", "One.", ""), ("A", "Two.", "")]
    found = read_set(["-"], stdin=io.BytesIO("One é.\n\f\nTwo.\f \f".encode())).articles
    assert [(a.id, a.text.strip(), a.sha256) for a in found] == [
        ("A", "One é.", sha256("One é.\n".encode()).hexdigest()),
        ("B", "Two.", sha256(b"\nTwo.").hexdigest()),
    ]


class Answer(io.BytesIO):
    def __init__(self, data: bytes, **headers: str) -> None:
        super().__init__(data)
        self.headers = Message()
        for name, value in headers.items():
            self.headers[name.replace("_", "-")] = value


def opening(monkeypatch: pytest.MonkeyPatch, answer: Any) -> list[Any]:
    asked: list[Any] = []

    class Opener:
        def open(self, request: Any, timeout: float) -> Any:
            asked.append((request.full_url, timeout))
            if isinstance(answer, Exception):
                raise answer
            return answer

    monkeypatch.setattr(addresses, "_opener", Opener)
    return asked


def test_an_address_is_asked_once_with_a_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = opening(monkeypatch, Answer("é".encode("latin-1"), Content_Type="text/html; charset=ISO-8859-1"))
    found = addresses.fetch("https://example.org/a b?q=ü#top")
    assert asked == [("https://example.org/a%20b?q=%C3%BC", addresses.TIMEOUT)]
    assert (found.format, found.charset, found.settings["url"]) == (
        Format.HTML,
        "iso-8859-1",
        "https://example.org/a b?q=ü#top",
    )


def test_a_packed_answer_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    opening(monkeypatch, Answer(gzip.compress(b"Text."), Content_Type="text/plain", Content_Encoding="gzip"))
    assert addresses.fetch("http://example.org/").data == b"Text."


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        (URLError("no \x1b[2Jroute"), "cannot be reached: no route"),
        (TimeoutError("timed out"), "cannot be reached: timed out"),
        (HTTPError("x", 404, "Not Found", Message(), None), "the server answers 404 Not Found"),
        (Answer(b"x", Content_Type="image/png"), "is image/png, not a page or a text"),
        (Answer(b"x" * 10_000_001, Content_Type="text/plain"), "is longer than the 10 MB"),
        (
            Answer(gzip.compress(bytes(20_000_000)), Content_Type="text/plain", Content_Encoding="gzip"),
            "is longer than",
        ),
        (
            Answer(b"junk", Content_Type="text/plain", Content_Encoding="gzip"),
            "cannot be reached: not a gzipped file",
        ),
    ],
)
def test_what_a_server_does_wrong_is_one_line(
    monkeypatch: pytest.MonkeyPatch, answer: Any, cause: str
) -> None:
    opening(monkeypatch, answer)
    with pytest.raises(InputError) as caught:
        addresses.fetch("https://example.org/")
    assert str(caught.value).lower().startswith(cause.lower())


def test_only_the_web_is_opened() -> None:
    opener = addresses._opener()
    for address in ("ftp://127.0.0.1/x", "file:///etc/passwd", "data:text/plain,x"):
        assert opener.open(address) is None
