"""Labels in scripts without spaces: made of what the sources show to be words."""

from __future__ import annotations

import pytest

from tests.matching.articles import article
from tui.alignment.segments import segments_of
from tui.comparison import compare
from tui.matching.tokens import TokenKind
from tui.model import ArticleSet


@pytest.mark.parametrize(
    ("language", "text", "other", "words"),
    [
        ("ja", "石川県輪島市で観測した", "石川県で揺れ、輪島市も", ["石川県", "輪島市", "観測"]),
        ("ja", "マグニチュードは大きい", "規模", ["マグニチュード"]),
        ("zh", "首班车早上发车", "早上开始", ["首班车", "早上", "发车"]),
        ("zh", "三镇之间的通勤时间", "通勤时间很长", ["三镇", "通勤时间"]),
    ],
)
def test_words_end_where_the_sources_part(language: str, text: str, other: str, words: list[str]) -> None:
    found = segments_of([text, other], language)[0]
    assert [token.text for token in found if token.kind is TokenKind.WORD] == words
    assert "".join(token.text for token in found) == text


def test_a_label_cuts_no_word_of_a_japanese_sentence() -> None:
    one = "中村社長は会見で苦渋の決断だったと述べた。"
    other = "記者会見した中村社長は苦渋の決断だったと話し、地域に謝罪した。"
    compared = compare(ArticleSet((article("A", [one], "ja"), article("B", [other], "ja"))))
    assert [passage.label for passage in compared.passages if passage.is_shared] == ["中村社長は会見で苦渋"]
