from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tui.ingest import punkt
from tui.ingest.sentences import split_sentences

# Each case is a paragraph with | where a sentence ends.
ENGLISH = {
    "initials without spaces": "He joined J.P. Morgan in May.| J.R.R. Tolkien met J.K. Rowling.| He left.",
    "an agency's initials": "He joined the F.B.I.| Agents came.",
    "an abbreviation before a sentence starter": "It faces a ban in the U.S.| As users leave, they joke.",
    "an abbreviation inside a name": "The U.S. Supreme Court ruled.| It was close.",
    "titles": "Mr. May met Dr. No and Gen. He.| They spoke.",
    "initials": "J. K. Rowling and George W. Bush met.| He left.",
    "a letter that ends": "There is no Plan B.| The rest is silence.",
    "times": "It began at 5 p.m. on Jan. 19.| Then it ended.",
    "decimals": "It has 39.5 million users.| It had 5.5 million.",
    "a quotation that runs on small": "“It feels so special.” one of them said.| “This is real,” he added.",
    "a question that runs on": "“Is it?” Smith asked.| No one knew.",
    "an exclamation that runs on": "“Stop!” Trump said.| He did not.",
    "a quotation that ends": "He called it “special.”| She agreed.",
    "quotations in a row": "“I left.”| “You stayed.”",
    "nested closing quotes": "“He said ‘go.’”| They went.",
    "a sentence in brackets": "They left.| (He stayed.)| She knew.",
    "an ellipsis that runs on": "Americans are coming here … so sorry you’ll hate us.| We try.",
    "footnotes": "It was so.[1]| It is not now.[2][3]| Never.",
    "a numbered list": "1. Open the app.| 2. Close it.",
    "a brand with a small letter": "Sales rose.| iPhone users left.",
    "several marks": "Really?!| Yes!!!| Good…| He left.",
    "companies": "Apple Inc. and Meta Platforms Inc. fell.| Google rose.",
    "states": "He lives in Detroit, Mich. and works in Washington, D.C.| She does not.",
    "Latin": "Use short forms, e.g. this one, i.e. few.| Done.",
    "words that are abbreviations elsewhere": "He felt ill.| Mary sat.| John said no.| Eve left.",
    "numbered things": "See No. 5 and Fig. 2 first.| On Sat. 5 May it rained.",
    "an address": "Read www.example.com and v1.2.3 first.| Then go.",
}
OTHERS = {
    "fr": "M. Macron est arrivé à 10 h.| Il a dit : « C’est bien. »| « Non ! » a-t-il répété.| Voilà.",
    "de": "Am 5. Januar kam Dr. Müller, z. B. nach Berlin.| Das 19. Jahrhundert war lang.| „Halt!“, rief er.",
    "es": "El Sr. García llegó a EE. UU. el lunes.| ¿Por qué vino?| ¡Nadie lo sabe!| Dijo: «No.»| Y se fue.",
    "pt": "O Dr. Silva chegou às 10h.| A Sra. Costa saiu.| Ele disse: “Não.”| E foi embora.",
    "it": "Il dott. Rossi è arrivato.| La sig.ra Bianchi no.| «Basta!» ha detto.| E poi?",
    "nl": "Dhr. Jansen kwam om 10 uur.| Dat is bijv. laat.| ‘Nee!’ zei hij.| Toen ging hij weg.",
    "ja": "彼は「行く。」と述べた。|そして帰った！|本当？|はい。",
    "zh": "小红书很受欢迎。|他说：“好。”|然后走了。|真的？|是。",
    "ru": "Он ушёл.| Она осталась!| Почему?",
    "ar": "هل هذا صحيح؟| نعم.| هذا صحيح.",
    "hi": "यह सच है।| वह गया।",
}


def parts(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, language)]


@pytest.mark.parametrize("marked", ENGLISH.values(), ids=ENGLISH)
def test_english_sentences_end_where_a_reader_would_end_them(marked: str) -> None:
    assert parts(marked.replace("|", ""), "en") == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(("language", "marked"), OTHERS.items(), ids=OTHERS)
def test_other_languages_have_their_own_rules(language: str, marked: str) -> None:
    assert parts(marked.replace("|", ""), language) == [part.strip() for part in marked.split("|")]


def test_a_hard_wrapped_sentence_is_one() -> None:
    assert len(parts("The court is set to\ndecide by Jan.\n19 on the law. Then\nit ends.", "en")) == 2


@pytest.mark.parametrize("text", ["", " ", "\n\t\n"])
def test_nothing_has_no_sentence(text: str) -> None:
    assert split_sentences(text) == ()


words = st.sampled_from(
    [
        "Dr.",
        "U.S.",
        "said",
        "The",
        "a",
        "“",
        "”",
        "«",
        "»",
        "(",
        ")",
        ".",
        "!",
        "?",
        "…",
        "[1]",
        "5.",
        "1",
        "Januar",
        "\n",
        " ",
        "。",
        "」",
    ]
)


@given(
    st.lists(words | st.text(max_size=5), max_size=30).map(" ".join),
    st.sampled_from(["en", "de", "fr", "zh", "xx"]),
)
@settings(max_examples=200)
def test_sentences_partition_what_is_not_white_space(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("word " * 20_000 + "end.", 1),
        ("x" * 300_000, 1),
        ("a." * 150_000, 1),
        ("Go on. " * 40_000, 40_000),
    ],
    ids=[
        "a sentence of 100,000 characters",
        "one word",
        "no space after a full stop",
        "a very long paragraph",
    ],
)
def test_extreme_paragraphs_are_split_and_lose_nothing(text: str, sentences: int) -> None:
    spans = split_sentences(text)
    assert len(spans) == sentences
    assert (spans[0][0], spans[-1][1]) == (0, len(text.rstrip()))


def test_splitting_loads_little_of_nltk_and_leaves_it_whole_for_others() -> None:
    code = (
        "import sys; from tui.ingest.sentences import split_sentences\n"
        "assert len(split_sentences('It rained. It poured.')) == 2\n"
        "left = [name for name in sys.modules if name.partition('.')[0] == 'nltk']\n"
        "assert not left, left\n"
        "assert 'regex' in sys.modules and 'optparse' not in sys.modules\n"
        "import nltk.tokenize\n"
        "print(nltk.word_tokenize.__name__, nltk.tokenize.punkt.PunktParameters.__name__)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["word_tokenize", "PunktParameters"]


def test_nltk_is_taken_whole_where_its_parts_want_more_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> None:
        raise AttributeError("module 'nltk' has no attribute 'data'")

    for name in [name for name in sys.modules if name.partition(".")[0] == "nltk"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(punkt, "_without_packages", refused)
    theirs, _ = punkt.modules.__wrapped__()
    assert theirs.PunktSentenceTokenizer
    assert sys.modules["nltk.tokenize.punkt"] is theirs
