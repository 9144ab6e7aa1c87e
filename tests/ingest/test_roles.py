from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from tui.ingest import read_set
from tui.ingest.language import detect_language
from tui.ingest.paragraphs import paragraphs
from tui.ingest.roles import assign_roles
from tui.model import Role

FIXTURES = Path(__file__).parent / "outlets"


def roles(text: str, language: str = "en") -> list[tuple[Role, str]]:
    spans = paragraphs(text)
    return [
        (role, text[a:b]) for (a, b), role in zip(spans, assign_roles(text, spans, language), strict=True)
    ]


@pytest.mark.parametrize("outlet", sorted(p.stem for p in FIXTURES.glob("*.txt")))
def test_made_up_outlets_have_every_line_told_apart(outlet: str) -> None:
    """Each line of a fixture says its role before a tab; an empty line ends a paragraph."""
    lines = (FIXTURES / f"{outlet}.txt").read_text("utf-8").split("\n")
    expected = [tuple(line.split("\t", 1)) for line in lines if line]
    text = "\n".join(line.split("\t", 1)[-1] for line in lines)
    found = [(role.value, line) for role, line in roles(text, detect_language(text))]
    assert found == expected


# Sample article → the first words of each line that is not story.
NOT_STORY = {
    "A": {
        "Related article: What is RedNote": Role.RELATED,
        "RedNote (Xiaohongshu)": Role.CAPTION,
        "RedNote Xiaohongshu": Role.CAPTION,
        "Why is Xiaohongshu Suddenly": Role.HEADING,
        "Interaction Between Chinese": Role.HEADING,
        "How is Xiaohongshu Different": Role.HEADING,
        "Are Users Exploring": Role.HEADING,
        "Conclusion": Role.HEADING,
    },
    "B": {},
    "C": {},
    "D": {},
    "E": {
        "The great social media migration": Role.TITLE,
        "By , Joyce Jiang": Role.BYLINE,
        "Why is Xiaohongshu everywhere?": Role.HEADING,
        "Read also:": Role.RELATED,
        "Julian Assange meurt": Role.FOREIGN,
        "Continue reading at": Role.NOTICE,
        "We remind our readers": Role.NOTICE,
    },
}


def test_in_the_sample_every_line_that_is_not_story_has_its_role_and_no_other_has(sample: Path) -> None:
    for article in read_set([str(sample)]).articles:
        found = {s.text: s.role for s in article.sentences if s.role is not Role.BODY}
        expected = NOT_STORY[article.id]
        assert len(found) == len(expected)
        for start, role in expected.items():
            assert [r for text, r in found.items() if text.startswith(start)] == [role], start


STORY = [
    "By Monday, the app had become the most downloaded one in the country.",
    "From Paris to Rome, users have joined the platform in large numbers, the company said.",
    "Related companies fell as well.",
    "Read the bill before you sign it, the senator told reporters.",
    "Subscriptions rose by 5 percent.",
    "Copyright law is changing, the court said.",
    "Advertisement revenue fell for a third quarter.",
    "Share prices fell.",
    "“Our readers come first,” the editor of our site told the committee.",
    "Photographs showed smoke over the harbour.",
    "Updated figures are due in May 2025.",
    "Until now.",
    "But why now?",
    "“Who knows?”",
    "He said:",
    "Comments poured in.",
    "Von der Leyen said the bloc would act.",
    "The Associated Press contributed $5 to the fund.",
    "In January 2025, 700,000 users joined.",
]


@pytest.mark.parametrize("line", STORY)
def test_a_sentence_of_story_stays_story(line: str) -> None:
    around = "The storm reached the coast on Monday night, officials said. It moved on by dawn."
    assert (Role.BODY, line) in roles(f"{around}\n\n{line}\n\n{around}\n\n{around}")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("This article was amended on 14 March 2024 to correct a name.", Role.NOTICE),
        ("Our Standards: The Thomson Reuters Trust Principles.", Role.NOTICE),
        ("Download our app for breaking news alerts.", Role.NOTICE),
        ("Get our free daily briefing in your inbox.", Role.NOTICE),
        ("Click here to read more stories like this.", Role.NOTICE),
        ("Join the conversation in the comments below.", Role.NOTICE),
        ("Have you been affected? Email us at news@herald.example.", Role.NOTICE),
        ("Follow us on Twitter and Facebook.", Role.NOTICE),
        ("Sign up for our newsletter to get the latest news.", Role.NOTICE),
        ("(Reporting by Ann Lee in London; Editing by Tom Hu)", Role.BYLINE),
        ("Copyright 2024 The Courier.", Role.NOTICE),
    ],
)
def test_what_an_outlet_says_below_its_story_is_none(line: str, role: Role) -> None:
    story = "The storm reached the coast on Monday night, officials said. It moved on by dawn."
    for text in (f"{story}\n\n{story}\n\n{line}", f"{story}\n\n{story} {line}"):
        (article,) = read_set(["-"], stdin=BytesIO(text.encode())).articles
        assert {s.role for s in article.sentences if s.start >= text.index(line)} == {role}
        assert {s.role for s in article.sentences if s.start < text.index(line)} == {Role.BODY}


def test_an_outlet_is_not_heard_where_somebody_is_quoted_or_a_story_goes_on() -> None:
    for text in (
        "They filled the square. “Follow us on this road,” she said. “Join the conversation.”",
        "A sign hung there. Follow us on Twitter, it said.",
    ):
        (article,) = read_set(["-"], stdin=BytesIO(f"{text} It rained.".encode())).articles
        assert {s.role for s in article.sentences} == {Role.BODY}


@pytest.mark.parametrize(
    "text",
    [
        "so much depends\nupon\n\na red wheel\nbarrow",
        "1\n2\n3\n44 55",
        "😀😀😀\n\n👍",
        "apples\npears\nplums\nquinces",
        "TikTok ban looms",
        "Hello",
        "***\n\nWord",
    ],
)
def test_a_text_always_has_some_story(text: str) -> None:
    assert Role.BODY in [role for role, _ in roles(text)]


def test_unpunctuated_text_is_story_but_for_its_title() -> None:
    text = "The Red Wheelbarrow\n\n" + "\n\n".join(f"line {n} of a long poem" for n in range(9))
    assert {role for role, _ in roles(text)[1:]} == {Role.BODY}


def test_a_text_in_two_languages_keeps_both() -> None:
    english = "The app is popular with users in the country, and it has been for a year."
    french = "L’application est très populaire dans le pays et elle l’est depuis une année."
    assert {role for role, _ in roles(f"{english}\n\n{french}")} == {Role.BODY}


def test_what_the_format_says_goes_before_what_a_line_looks_like() -> None:
    text = "It is a sentence.\n\nHeading\n\nThe story goes on here."
    found = assign_roles(text, paragraphs(text), "en", [Role.CAPTION, Role.BODY, None])
    assert found == (Role.CAPTION, Role.BODY, Role.BODY)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Norsk Air's chairman resigned Tuesday.", "en"),
        ("Seven drones crashed over Halden’s harbour.", "en"),
        ("Lockheed didn't comment.", "en"),
        ("S'il pleut, le match sera reporté.", "fr"),
        ("De burgemeester sluit het park.", "nl"),
        ("Die Wahl war knapp und bleibt umstritten.", "de"),
    ],
)
def test_a_line_of_few_words_is_told_by_those_of_one_language_alone(line: str, language: str) -> None:
    assert detect_language(line) == language
