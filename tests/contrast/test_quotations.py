"""Who says what: quotations whose speaker stands in another sentence, traced or left open."""

from __future__ import annotations

import pytest

from tests.contrast.stories import article, told
from tui.contrast import trace_quotes
from tui.contrast.facts.quotation_marks import quoted_in
from tui.contrast.facts.quotations import find_quotations
from tui.contrast.speech.speaking import quotations_of

# The speaker of a story's last quotation; None where a careful reader could not say, or none is there.
SPOKEN: tuple[tuple[str, str | None], ...] = (
    # A pronoun, and one person in the sentence before.
    ("Maria Lopez won the race on Sunday. “I could not feel my legs,” she said.", "Maria Lopez"),
    ("Tom Reed resigned on Monday. “My time was up,” he told reporters.", "Tom Reed"),
    ("Beauty influencer James Charles posted a video. “It is so different here,” he stated.",
     "James Charles"),
    ("The prize went to chemist Ada Obi. “I never expected it,” she said.", "Ada Obi"),
    ("Harald Voss, 61, has led the bank since 2009. He said: “We will not sell the branches.”",
     "Harald Voss"),
    ("Coach Wiremu Tane praised his side. “They ran until the end,” he added.", "Wiremu Tane"),
    ("Ines Duarte, who founded the school, was in tears. She added: “We will open again.”", "Ines Duarte"),
    # The one who spoke last goes on.
    ("“We lost everything,” said Lena Hart. “There is nothing left of it,” she added.", "Lena Hart"),
    ("“The road is closed,” Sheriff Bo Lund said. “Nobody gets through before noon.”", "Bo Lund"),
    ("Owen Price said the dam would hold. “We checked every metre of it,” he said.", "Owen Price"),
    ("“I saw the smoke,” said a neighbour. “Then I heard a loud bang,” she said.", "a neighbour"),
    ("“It shook for a minute,” one resident said. The lights went out. “We ran outside,” he said.",
     "one resident"),
    ("Dana Cole said the union would strike. She rejected the offer. “It is an insult,” she said.",
     "Dana Cole"),
    ("“It is over,” Ann Reed said. Snow was falling. “We go home now,” she said.", "Ann Reed"),
    # Roles.
    ("Energy Minister Karin Holm flew to Oslo. “The pipe will be built,” the minister added.", "Karin Holm"),
    ("Karin Holm, the energy minister, flew to Oslo. “The pipe will be built,” the minister said.",
     "Karin Holm"),
    ("Mayor Helen Ortiz visited the camp. The mayor said: “We will rebuild every home.”", "Helen Ortiz"),
    ("Fire chief Paolo Serra led the search. “We had no water at all,” said the fire chief.", "Paolo Serra"),
    ("A spokesman for the airline, Jan Vos, spoke in Utrecht. “All are safe,” the spokesman said.",
     "Jan Vos"),
    ("Actress Elena Moro arrived late. “I missed my train again,” the actress said.", "Elena Moro"),
    # Two persons, and one of them fits.
    ("Paul Ames met Clara Weiss in Bonn. “We agreed on nothing,” she said.", "Clara Weiss"),
    ("Paul Ames met Clara Weiss in Bonn. “We agreed on nothing,” he said.", "Paul Ames"),
    ("“He cheated us,” said Clara Weiss of Paul Ames. “I will sue him,” she added.", "Clara Weiss"),
    ("Clara Weiss said Paul Ames had won fairly. “I am delighted,” he said.", "Paul Ames"),
    ("“No,” said Paul Ames. “It is a good plan,” said Clara Weiss. “It is a terrible plan,” he insisted.",
     "Paul Ames"),
    ("Peter Lang lost to Marc Roux in three sets. “I was simply too slow,” he said.", "Peter Lang"),
    # Quotations over several sentences.
    ("Gupta Rao, a surgeon, spoke at noon. “We did all we could. It was not enough,” he said.", "Gupta Rao"),
    ("“We did all we could. The fire was too fast. Nobody slept,” said Karen Wells.", "Karen Wells"),
    ("Karen Wells said: “We did all we could. The fire was too fast for us.”", "Karen Wells"),
    # A name or a source stays as it is written.
    ("Maria Lopez won. “She was the best by far,” said Tom Reed.", "Tom Reed"),
    ("Tom Reed resigned. “He had no choice left,” the company said.", "the company"),
    ("Mayor Helen Ortiz resigned. “He had no choice left,” the governor said.", "the governor"),
    ("The navy seized “a cache of arms” and several boats, the statement said.", "the statement"),
    ("The minister said only that they would be “handed over to the authorities ashore.”", "The minister"),
    ("Brian Nichols was tried. But District Attorney Paul Howard said he lied. “I am sad,” he said.",
     "Paul Howard"),
    # Names with initials, and a name behind an office.
    ("“The deal is dead,” said U.S. Attorney Carla Ruiz.", "U.S. Attorney Carla Ruiz"),
    ("“The deal is dead,” said J.P. Morgan analyst Tim Hu on Monday.", "Tim Hu"),
    ("“The story is over,” said J.K. Rowling on Tuesday.", "J.K. Rowling"),
    ("“The story is over,” said J.R.R. Tolkien.", "J.R.R. Tolkien"),
    ("“The deal is dead,” said the union's general secretary, Mick Lane.", "Mick Lane"),
    ("“The deal is dead,” said the Rovers' coach, Mick Lane, after it.", "Mick Lane"),
    ("The hospital's head, Omar Diaz, said they would “not pay a single cent”.", "Omar Diaz"),
    ("The firm's boss, Ann Low, 44, called it “a day of great shame”.", "Ann Low"),
    ("Russia's foreign ministry called the vote “expected and predictable”.", "Russia's foreign ministry"),
    ("“The deal is dead,” Ford's chief executive Jim Farley said.", "Ford's chief executive Jim Farley"),
    ("“The deal is dead,” said AT&T spokesman Dan Hu.", "Dan Hu"),
    ("“The deal is dead,” said Élodie Martin, a nurse.", "Élodie Martin"),
    ("“The deal is dead,” said the ministry in Riga.", "the ministry"),
    ("“The food is so good,” another self-styled “refugee” said in a video.", "another self-styled refugee"),
    ("While Ann Low said, “we will rebuild it all,” others left.", "Ann Low"),
    ("Tom Reed rose. But Low answered: “We will not go.”", "Low"),
    # No verb of saying.
    ("As Dean put it, “we lost the war.”", "Dean"),
    ("“We lost the war,” as Dean put it.", "Dean"),
    ("In the words of Mayor Lee, “we lost the war.”", "Mayor Lee"),
    ("Dean was quoted by local radio as saying: “We lost the war.”", "Dean"),
    # Single marks.
    ("‘It was like a bomb going off,’ said driver Sue Hart, 52.", "driver Sue Hart"),
    ("'It was like a bomb going off,' said driver Sue Hart, 52.", "driver Sue Hart"),
    ("‘It’s the workers’ money,’ said Mick Lane. ‘They want all of it.’", "Mick Lane"),
    ("‘We did all we could. The fire was too fast for us,’ said Karen Wells.", "Karen Wells"),
    # Traps: nobody rather than the wrong one.
    ("Tom Reed met Paul Ames in Bonn. “We agreed on nothing,” he said.", None),
    ("Tom Reed and Paul Ames went home. “It was a long day,” he said.", None),
    ("Clara Weiss won the race. “I was simply too slow,” he said.", None),
    ("Tom Reed’s wife waited outside. “I heard him call,” she said.", None),
    ("Apple opened a shop in Paris. “People queued all night,” he said.", None),
    ("Minister Karin Holm met Minister Bo Lund. “We will sign in May,” the minister said.", "the minister"),
    ("Former mayor Helen Ortiz objected. “The plan goes ahead,” the mayor said.", "the mayor"),
    ("Tom Reed called it a day. Rain fell. Shops shut. Trains stopped. “I saw nothing,” he said.", None),
    ("Who pays for it all? “Not us, not now,” he said.", None),
    ("“Who paid for all this?” asked Tom Reed. “I have no idea at all.”", None),
    ("“Tom Reed is a great player,” read a banner. “I am proud of them,” he said.", None),
    ("Tom Reed resigned. The book is called “A Year of Living Well”.", None),
    ("Clara Weiss was dismissed. “You must leave today,” she told Clara Weiss.", None),
    ("Tom Reed was found dead. The song “All the way home” played.", None),
    ("They came at night, witnesses said. “We hid in the barn,” they said.", None),
    ("Peter Lang was beaten by Marc Roux. “I was simply too slow,” he said.", None),
    ("Brian Nichols was tried. Zoltan said the court had erred. “I am very sad,” he said.", None),
    ("Human Rights Watch published a report. “I counted nine graves,” he said.", None),
    ("Washington Park was closed. “We heard the shots,” he said.", None),
    ("A torn “quotation opened here. Tom Reed left. Nothing closed it, he said.", None),
)  # fmt: skip


ABROAD: tuple[tuple[str, str, str | None], ...] = (
    ("de", "„Wir haben alles verloren“, sagte die Sprecherin Maria Vogel.", "die Sprecherin Maria Vogel"),
    ("de", "Maria Vogel sagte: „Wir haben alles verloren.“", "Maria Vogel"),
    ("de", "„Wir haben alles verloren“, so der Sprecher der Polizei, Jan Mai, am Montag.", "Jan Mai"),
    ("de", "»Wir haben alles verloren«, sagte er.", None),
    ("de", "Die Ministerin nannte den Plan „einen großen Fehler“.", "Die Ministerin"),
    ("fr", "« Nous avons tout perdu », a déclaré Marie Dupont.", "Marie Dupont"),
    ("fr", "Marie Dupont a déclaré : « Nous avons tout perdu. »", "Marie Dupont"),
    ("fr", "« Nous avons tout perdu », explique le maire, Jean Roux, à l’AFP.", "Jean Roux"),
    ("fr", "Selon Marie Dupont, « nous avons tout perdu ».", "Marie Dupont"),
    ("fr", "« Nous avons tout perdu », a-t-il dit.", None),
    ("es", "«Lo hemos perdido todo», dijo María López.", "María López"),
    ("es", "“Lo hemos perdido todo”, ha explicado el portavoz de la Policía, Juan Ruiz.", "Juan Ruiz"),
    ("es", "Según la alcaldesa, Ada Colau, “lo hemos perdido todo”.", "Ada Colau"),
    ("it", "«Abbiamo perso tutto», ha detto il sindaco Marco Rossi.", "il sindaco Marco Rossi"),
    ("nl", "„We zijn alles kwijt”, zei burgemeester Jan de Vries.", "burgemeester Jan de Vries"),
    ("pt", "“Perdemos tudo aqui”, disse Ana Souza.", "Ana Souza"),
)


@pytest.mark.parametrize(("language", "text", "speaker"), ABROAD)
def test_other_languages_name_their_speakers_in_their_own_order(
    language: str, text: str, speaker: str | None
) -> None:
    (said,) = find_quotations(text, language)
    assert said.speaker == speaker
    assert not text[said.start].isspace()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("‘The workers’ rights don’t matter,’ he said.", ["The workers’ rights don’t matter,"]),
        ("The ‘cash for clunkers’ plan helps teachers’ pay.", ["cash for clunkers"]),
        ("In the '90s, workers' pay fell. 'It was awful,' he said.", ["It was awful,"]),
        ("The boys' coach said the girls' team was 'simply too good'.", ["simply too good"]),
        ("“He said ‘no way at all’ to me,” she said.", ["He said ‘no way at all’ to me,"]),
        ("‘She said “no way” to me,’ he said.", ["She said “no way” to me,"]),
        ('He is 6\'2" tall and "not at all sorry" about it.', ["not at all sorry"]),
        ("She’s been goin’ home, the Joneses’ house is shut.", []),
        ("« Rien n’est perdu », dit-il, « et tout reste. »", ["Rien n’est perdu", "et tout reste."]),
    ],
)
def test_a_mark_is_told_from_an_apostrophe(text: str, quoted: list[str]) -> None:
    assert [text[found.start : found.end] for found in quoted_in(text)] == quoted


@pytest.mark.parametrize(
    "text",
    [
        "She won for her novel “The Glass House of Riga”.",
        "She won for “The Glass House of Riga”.",
        "The so-called “cash for clunkers” plan was passed.",
        "He held a banner “we want it back”.",
    ],
)
def test_a_title_or_a_slogan_is_nobodys_words(text: str) -> None:
    assert find_quotations(text) == []


@pytest.mark.parametrize(
    ("a", "b", "is_reworded"),
    [
        ("Lee called it “despicable and cowardly”.", 'Lee called it "cowardly and despicable".', True),
        ("“I made serious mistakes and I am sorry,” Lee said.", 'Lee spoke of "serious mistakes".', True),
        ("“We will rebuild it all,” said Lee.", "‘We will rebuild it all,’ said Lee.", False),
    ],
)
def test_a_quotation_is_followed_into_parts_and_other_orders_of_it(a: str, b: str, is_reworded: bool) -> None:
    (one,) = trace_quotes([article("A", a), article("B", b)])
    assert (one.sources, one.is_reworded, one.has_other_speaker) == (("A", "B"), is_reworded, False)


def test_what_one_source_names_in_marks_is_no_quotation_in_another() -> None:
    articles = [
        article("A", "The so-called “cash for clunkers” plan was passed."),
        article("B", "The “cash for clunkers” scheme was passed."),
    ]
    assert trace_quotes(articles) == ()


def speaker_of_last(story: str) -> str | None:
    (read,) = told(f"{story}\n").articles
    quotations = quotations_of(read)
    return quotations[-1].attributed_to if quotations else None


@pytest.mark.parametrize(("story", "speaker"), SPOKEN)
def test_a_quotation_is_said_by_whom_a_careful_reader_names(story: str, speaker: str | None) -> None:
    assert speaker_of_last(story) == speaker


def test_a_pronoun_in_one_source_and_the_name_in_another_are_one_speaker_or_two() -> None:
    articles = [
        article("A", "Helen Ortiz visited the camp.", "“We will rebuild every single home,” she said."),
        article("B", "“We will rebuild every home,” said Mayor Helen Ortiz."),
        article("C", "Tom Reyes was in tears.", "“We will rebuild every home,” he said."),
    ]
    (same,) = trace_quotes(articles[:2])
    assert (same.is_reworded, same.has_other_speaker) == (True, False)
    (other,) = trace_quotes(articles)
    assert other.has_other_speaker
    assert [value.attributed_to for value in other.values] == [
        "Helen Ortiz",
        "Mayor Helen Ortiz",
        "Tom Reyes",
    ]


def test_who_is_quoted_in_one_place_only_has_a_name_there() -> None:
    articles = [
        article("A", "Helen Ortiz visited the camp.", "“Nobody will be left behind,” she said."),
        article("B", "The camp was visited on Monday."),
    ]
    (only,) = trace_quotes(articles)
    assert (only.sources, only.values[0].attributed_to) == (("A",), "Helen Ortiz")


def test_a_quotation_over_several_sentences_is_followed_part_by_part() -> None:
    (read,) = told("“We did all we could. The fire was too fast. Nobody slept,” said Karen Wells.\n").articles
    quoted = quotations_of(read)
    spans = [read.text[value.start : value.end] for value in quoted]
    assert spans == ["We did all we could.", "The fire was too fast.", "Nobody slept"][:2]
    assert {value.attributed_to for value in quoted} == {"Karen Wells"}
    sentence = {s.id: s for s in read.body}
    assert all(sentence[v.sentence].start <= v.start < v.end <= sentence[v.sentence].end for v in quoted)


def test_a_mark_that_is_never_closed_opens_no_quotation() -> None:
    story = " ".join(["“It began at noon.", *(f"Street {n} was flooded by the river." for n in range(40))])
    assert quotations_of(told(f"{story}\n").articles[0]) == ()


def test_what_follows_a_name_is_read_in_one_way_however_long_its_words_are() -> None:
    behind = "a " + "harbourmaster" * 5
    story = f"Karen Wells, {behind}! The pier was closed. “Nobody was hurt,” she said.\n"
    assert [value.value for value in quotations_of(told(story).articles[0])] == ["nobody was hurt"]
