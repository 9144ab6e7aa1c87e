"""What is counted in other languages than English: value, noun, hedge and span of each fact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contrast.stories import article
from tui.contrast import Fact, extract_facts
from tui.model import FactKind


def counted(text: str, language: str) -> list[Fact]:
    story = article("A", text, language=language)
    kinds = (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION)
    return [f for s in story.sentences for f in extract_facts(s, story) if f.kind in kinds]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Bei dem Unfall gab es 23 Verletzte.", [("23 Verletzte", 23, "person", "injured")]),
        ("de", "Mindestens dreiundzwanzig Menschen starben.",
         [("Mindestens dreiundzwanzig Menschen", 23, "person", "killed")]),
        ("de", "Das Video hat 1,7 Mio. Aufrufe.", [("1,7 Mio. Aufrufe", 1_700_000, "aufruf", "")]),
        ("de", "Rund zweitausenddreihundert Soldaten kamen.",
         [("Rund zweitausenddreihundert Soldaten", 2300, "soldat", "")]),
        ("de", "Es kostete anderthalb Millionen Euro.",
         [("anderthalb Millionen Euro", 1_500_000, "EUR", "")]),
        ("fr", "Il y a quinze blessés.", [("quinze blessés", 15, "person", "injured")]),
        ("fr", "Au moins quatre-vingt-dix personnes sont mortes.",
         [("Au moins quatre-vingt-dix personnes", 90, "person", "killed")]),
        ("fr", "La vidéo compte 1,7 million de vues.", [("1,7 million de vues", 1_700_000, "vu", "")]),
        ("es", "Hay ciento veinte heridos.", [("ciento veinte heridos", 120, "person", "injured")]),
        ("es", "El vídeo tiene 1,5 millones de visitas.",
         [("1,5 millones de visitas", 1_500_000, "visit", "")]),
        ("it", "Ci sono trentadue feriti.", [("trentadue feriti", 32, "person", "injured")]),
        ("it", "Almeno centoventi case sono crollate.", [("Almeno centoventi case", 120, "cas", "")]),
        ("pt", "Há vinte e três mortos.", [("vinte e três mortos", 23, "person", "killed")]),
        ("pt", "O vídeo tem 2,5 milhões de visualizações.",
         [("2,5 milhões de visualizações", 2_500_000, "visualiz", "")]),
        ("nl", "Er zijn drieëntwintig gewonden.", [("drieëntwintig gewonden", 23, "person", "injured")]),
        ("nl", "Zeker tweehonderd huizen zijn verwoest.", [("Zeker tweehonderd huizen", 200, "huis", "")]),
        ("ja", "3人が死亡した。", [("3人", 3, "person", "killed")]),
        ("ja", "少なくとも１２人が死亡し、約三十人がけがをした。",
         [("少なくとも１２人", 12, "person", "killed"), ("約三十人", 30, "person", "injured")]),
        ("ja", "動画は1億2000万回再生された。", [("1億2000万回再生", 120_000_000, "view", "")]),
        ("ja", "会社は5000円以上を払った。", [("5000円以上", 5000, "JPY", "")]),
        ("ja", "百人以上が避難し、死者は3人だった。",
         [("百人以上", 100, "person", "evacuated"), ("3人", 3, "person", "killed")]),
        ("zh", "事故造成三十人受伤。", [("三十人", 30, "person", "injured")]),
        ("zh", "至少30人死亡，50多人受伤，3人失踪。",
         [("至少30人", 30, "person", "killed"), ("50多人", 50, "person", "injured"),
          ("3人", 3, "person", "missing")]),
        ("zh", "事故造成3死5伤。", [("3死", 3, "person", "killed"), ("5伤", 5, "person", "injured")]),
        ("zh", "公司支付了1.2亿美元。", [("1.2亿美元", 120_000_000, "USD", "")]),
        ("zh", "约百分之三十的用户离开了。", [("约百分之三十", 30, "%", "")]),
        ("zh", "会议持续了三个月。", [("三个月", 3, "month", "")]),
        ("zh", "2025年1月14日，第三次会议在四川举行，几十人参加。", []),
        ("ja", "2025年1月14日、第3回会議が千葉で開かれ、数百人が来た。", []),
    ],
)  # fmt: skip
def test_what_is_counted_abroad_has_its_span_its_number_and_its_noun(
    language: str, text: str, expected: list[tuple[str, float, str, str]]
) -> None:
    assert [(text[f.start : f.end], f.value, f.key, f.event) for f in counted(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [("ja", "約30人が死亡した。", "about"), ("ja", "30人以上が死亡した。", "at least"),
     ("zh", "近30人死亡。", "nearly"),
     ("zh", "30余人死亡。", "over"), ("zh", "最多30人死亡。", "up to"), ("zh", "30人死亡。", None)],
)  # fmt: skip
def test_a_hedge_in_chinese_or_japanese_says_what_an_english_one_does(
    language: str, text: str, hedge: str | None
) -> None:
    assert [f.hedge for f in counted(text, language)] == [hedge]


@settings(max_examples=60)
@given(st.text("三十百万亿人名约近多以上死伤，。3.5,%元0第年月", max_size=60), st.sampled_from(("zh", "ja")))
def test_any_text_without_spaces_gives_facts_inside_it_or_none(text: str, language: str) -> None:
    for fact in counted(text, language):
        assert 0 <= fact.start < fact.end <= len(text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Der Umsatz stieg um 3,5 Prozent auf 2.350.000 Euro.", [3.5, 2_350_000]),
        ("de", "Das Werk kostet 1.234.567,89 Euro.", [1_234_567.89]),
        ("es", "El proyecto costó 1.500.000 euros.", [1_500_000]),
        ("it", "Il ponte costa 1.200.000 euro.", [1_200_000]),
        ("nl", "De brug kostte 12.500.000 euro.", [12_500_000]),
        ("pt", "A ponte custou 3.000.000 de euros.", [3_000_000]),
        ("fr", "Le musée a coûté 450 000 € en tout.", [450_000]),
        ("fr", "Il a coûté 2,5 millions €, soit 3 M€ de plus.", [2_500_000, 3_000_000]),
        ("fr", "Il manque 1,2 Md€.", [1_200_000_000]),
        ("de", "Es kostete 1,5 Mio. € und 300 €.", [1_500_000, 300]),
        ("es", "Costó 1,7 millones de euros y 300 millones de dólares.", [1_700_000, 300_000_000]),
        ("it", "Costa 1,2 milioni di euro.", [1_200_000]),
        ("pt", "Custou 2,5 milhões de euros.", [2_500_000]),
        ("es", "Un terremoto de magnitud 6,1 sacudió el norte.", [6.1]),
        ("it", "Un terremoto di magnitudo 6,1 ha colpito la zona.", [6.1]),
        ("de", "Ein Beben der Stärke 6,1 erschütterte Chile.", [6.1]),
        ("fr", "Le pont a coûté 1\u202f500\u202f000 euros.", [1_500_000]),
        ("de", "Das Werk kostet 1’200’000 Franken.", [1_200_000]),
    ],
)
def test_a_figure_of_several_groups_is_read_in_every_language_that_writes_it_so(
    language: str, text: str, expected: list[float]
) -> None:
    assert [f.value for f in counted(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [("fr", "Le pont a coûté 450 000 €.", "450 000 € EUR"), ("fr", "Il a coûté 3 M€.", "3 M€ EUR"),
     ("es", "Costó 1,7 millones de euros.", "1,7 millones de euros EUR"),
     ("it", "Costa 2 miliardi di dollari.", "2 miliardi di dollari USD"),
     ("fr", "Il a coûté 1,5 million d’euros.", "1,5 million d’euros EUR"),
     ("de", "Es kostete 2 Mrd. €.", "2 Mrd. € EUR")],
)  # fmt: skip
def test_a_sum_is_money_whichever_side_its_currency_stands(language: str, text: str, said: str) -> None:
    (fact,) = counted(text, language)
    assert fact.kind is FactKind.MONEY
    assert f"{text[fact.start : fact.end]} {fact.unit}" == said


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [("de", "Etwa drei Viertel der Deutschen sind dafür.", 75),
     ("fr", "Deux tiers des Français votent.", 66.67),
     ("es", "Votaron dos tercios de los jóvenes.", 66.67), ("it", "Due terzi dei voti sono validi.", 66.67),
     ("pt", "Três quartos dos votos são válidos.", 75)],
)  # fmt: skip
def test_parts_of_a_whole_are_a_share(language: str, text: str, share: float) -> None:
    assert [(f.kind, f.value) for f in counted(text, language)] == [(FactKind.PERCENT, share)]


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [("de", "Der Umsatz des Konzerns beträgt 1,5 Millionen Euro.", "umsatz"),
     ("fr", "Le projet a coûté 300 euros.", "projet"), ("es", "El puente costó 300 euros.", "puente"),
     ("it", "Il ponte costa 300 euro.", "ponte"), ("pt", "A ponte custou 300 euros.", "ponte")],
)  # fmt: skip
def test_a_sum_is_called_by_a_noun_not_by_its_verb(language: str, text: str, subject: str) -> None:
    assert [f.subject for f in counted(text, language)] == [subject]


def test_a_verb_behind_a_number_is_not_what_it_counts() -> None:
    assert [f.unit for f in counted("El equipo 23 ganó ayer.", "es")] == []


@pytest.mark.parametrize(
    ("language", "text", "precision"),
    [("de", "Er lief 3,5 Kilometer.", 0.05), ("en", "He ran 3.5 kilometres.", 0.05),
     ("fr", "Elle compte 1\u202f234\u202f567 habitants.", 0), ("en", "It has 1,234,567 users.", 0),
     ("de", "Er zahlte 2,35 Millionen Euro.", 5_000), ("de", "Er zahlte 1.234.567,5 Euro.", 0.05)],
)  # fmt: skip
def test_a_figure_is_as_exact_as_its_last_place(language: str, text: str, precision: float) -> None:
    assert [f.precision for f in counted(text, language)] == [pytest.approx(precision)]


_GROUPS = st.sampled_from([".", ",", "'", "’", "\u00a0", "\u202f", " ", "-", "/", ":", "h", ""])
_FIGURES = st.lists(st.tuples(st.integers(0, 9_999), _GROUPS), min_size=1, max_size=4).map(
    lambda parts: "".join(f"{number}{group}" for number, group in parts)
)
_AROUND = st.sampled_from(
    "€ $ % °C km M€ ½ bn Mio. millones milhões miljoen mille Prozent Euro dollars million people uhr "
    "Montag lundi janvier Tuesday March yesterday 5th nearly etwa más de presque times per day of them "
    "first 三 万 人 以上 元 日 killed morts heridos old Jahre a.m. – “ ) ;".split()
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(_FIGURES | _AROUND, min_size=1, max_size=12),
    st.sampled_from("en de es fr it nl pt ja zh".split()),
    st.sampled_from(["", "2024-02-29", "0001-01-01", "9999-12-31", "soon"]),
)
def test_whatever_stands_around_a_figure_its_facts_lie_inside_the_sentence(
    words: list[str], language: str, published: str
) -> None:
    story = article("A", " ".join(words), language=language, published=published)
    for fact in extract_facts(story.sentences[0], story):
        assert 0 <= fact.start < fact.end <= len(story.text)
