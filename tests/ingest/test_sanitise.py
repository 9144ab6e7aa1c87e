from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.ingest import sanitise, sanitise_line
from tui.ingest.sanitise import sanitise_path

FORBIDDEN = (
    {*range(0x20), *range(0x7F, 0xA0)} - {0x0A, 0x09}
    | {0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF}
    | {*range(0x202A, 0x202F), *range(0x2066, 0x2070), *range(0xFFF9, 0xFFFC), *range(0xD800, 0xE000)}
    | {*range(0xFDD0, 0xFDF0), *range(0xE0000, 0xE0080)}
    | {plane * 0x10000 + low for plane in range(17) for low in (0xFFFE, 0xFFFF)}
)

ATTACKS = {
    "clears the screen": ("a\x1b[2Jb", "ab"),
    "sets colours": ("a\x1b[38;2;255;0;0mb\x1b[0mc", "abc"),
    "asks where the cursor is": ("a\x1b[6nb", "ab"),
    "leaves the alternate screen": ("a\x1b[?1049lb", "ab"),
    "sets the title": ("a\x1b]0;owned\x07b", "ab"),
    "sets the title, closed by ST": ("a\x1b]0;owned\x1b\\b", "ab"),
    "writes the clipboard": ("a\x1b]52;c;cm0gLXJmIH4=\x07b", "ab"),
    "links": ("a\x1b]8;;http://evil.example\x1b\\text\x1b]8;;\x1b\\b", "atextb"),
    "sends a device control string": ("a\x1bP$qm\x1b\\b", "ab"),
    "sends an application command": ("a\x1b_Gf=100;AAAA\x1b\\b", "ab"),
    "sends a privacy message": ("a\x1b^x\x1b\\b", "ab"),
    "starts a string": ("a\x1bXx\x1b\\b", "ab"),
    "breaks a string off": ("a\x1b]52;c\nb", "ac\nb"),
    "breaks a string off before an article's rest": ("\x1b]0;The rest. Stays.", "The rest. Stays."),
    "breaks a sequence off": ("a\x1b[", "a"),
    "uses the 8-bit CSI": ("a\x9b2Jb", "ab"),
    "uses the 8-bit OSC": ("a\x9d0;owned\x9cb", "ab"),
    "has an 8-bit OSC for a misread quotation mark": ("“Hi\x9d he said", "“Hi he said"),
    "resets the terminal": ("a\x1bcb", "ab"),
    "selects a character set": ("a\x1b(0b", "ab"),
    "hides an escape in an escape": ("\x1b\x1b[2J[2Ja", "[2Ja"),
    "ends in a lone escape": ("a\x1b", "a"),
    "rings, rubs out, is not there": ("a\x07\x08\x7f\x00b", "ab"),
    "hides behind a carriage return": ("safe\rowned", "safe\nowned"),
    "overrides direction": ("a\u202egnp.exe\u202c", "agnp.exe"),
    "isolates direction": ("a\u2067b\u2069", "ab"),
    "marks direction": ("a\u200f\u200e\u061cb", "ab"),
    "writes in invisible tags": ("a\U000e0001\U000e0065\U000e007fb", "ab"),
    "annotates between lines": ("a\ufff9b\ufffac\ufffb", "abc"),
    "carries byte order marks": ("\ufeffa\ufeffb", "ab"),
    "carries lone surrogates": ("a\ud83db\udcff", "ab"),
    "carries noncharacters": ("a\ufffe\uffff\U0010ffff\ufdd0b", "ab"),
}

UNTOUCHED = {
    "a family joined by ZWJ": "👨\u200d👩\u200d👧\u200d👦",
    "a flag": "🇨🇳 🏳️\u200d🌈",
    "Persian with ZWNJ": "می\u200cخواهم",
    "Hindi with ZWJ": "क्\u200dष",
    "Hebrew and Arabic": "שלום العربية",
    "markup that is no markup": "[sic] [/] [@click=app.quit]x[/] $t {x}",
    "tabs, blank lines, trailing space": "  a\t b  \n\n\n c \n",
    "no-break spaces, quotes, dashes": "10\u00a0000 “x” ‘y’ — … #tag",
    "a soft hyphen": "co\u00adoperate",
}

chunks = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        (
            *("\x1b", "\x1b[", "\x1b]", "\x9b", "\x9d", "\x1bP", "\x07", "\x1b\\", "\x9c", "2J", "52;c;"),
            *("\u202e", "\u2067", "\ufeff", "\r\n", "\r", "\u2028", "e\u0301", "\u0301" * 40, "\u1100\u1161"),
            *("👩\u200d🚀", "\x85", "\x0b", "\x0c", "\ud800"),
        )
    ),
)
hostile = st.lists(chunks, max_size=20).map("".join)


@pytest.mark.parametrize(("raw", "safe"), ATTACKS.values(), ids=ATTACKS)
def test_nothing_that_drives_a_terminal_passes(raw: str, safe: str) -> None:
    assert sanitise(raw) == safe


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED)
def test_ordinary_text_comes_out_as_it_went_in(text: str) -> None:
    assert sanitise(text) == text


@given(hostile)
@settings(max_examples=300)
@example("\x1b\x9b\x1b]\x1b[0\x9dm\x07\x9c")
def test_no_forbidden_code_point_survives(raw: str) -> None:
    assert not FORBIDDEN & set(map(ord, sanitise(raw)))


@given(hostile)
@settings(max_examples=300)
def test_sanitising_twice_is_sanitising_once(raw: str) -> None:
    assert sanitise(sanitise(raw)) == sanitise(raw)
    assert sanitise_line(sanitise_line(raw)) == sanitise_line(raw)
    assert sanitise_path(sanitise_path(raw)) == sanitise_path(raw)


@given(hostile)
@settings(max_examples=200)
def test_the_result_is_in_normal_form_c(raw: str) -> None:
    assert unicodedata.is_normalized("NFC", sanitise(raw))


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Mn"])))
@settings(max_examples=200)
def test_text_without_control_or_format_characters_only_changes_to_normal_form_c(text: str) -> None:
    assert sanitise(text) == unicodedata.normalize("NFC", text)


@given(hostile, hostile)
@settings(max_examples=100)
def test_blank_lines_keep_paragraphs_safe_from_each_other(first: str, second: str) -> None:
    joined = f"{sanitise(first)}\n\n{sanitise(second)}"
    assert sanitise(joined) == joined


@pytest.mark.parametrize("code", sorted({*range(0x20), *range(0x7F, 0xA0), 0xAD, 0x202E, 0xFEFF, 0xE0041}))
def test_one_line_holds_no_line_end_and_no_control(code: int) -> None:
    line = sanitise_line(f"a{chr(code)}b")
    assert line.isprintable() or code == 0xAD
    assert line[0] == "a"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x0c\n"])
def test_every_line_end_becomes_a_newline(end: str) -> None:
    assert sanitise(f"a{end}b") == "a\nb"


def test_a_tower_of_combining_marks_is_cut_to_thirty() -> None:
    # With all hundred thousand of them, normal form would take minutes.
    text = sanitise("a" + "\u0301\u0316" * 50_000 + "b")
    assert 2 < len(text) <= 32
    assert text.endswith("b")


def test_as_many_marks_as_a_script_needs_stay() -> None:
    vietnamese_and_pointed = "ệ שׁ" + "x" + "\u0316" * 30
    assert len(sanitise(vietnamese_and_pointed)) == len(unicodedata.normalize("NFC", vietnamese_and_pointed))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("notes  of  may.txt", "notes  of  may.txt"),
        ("\x1b[2J\x1b]0;x\x07evil.txt", "evil.txt"),
        ("two\nlines.txt", "two lines.txt"),
        ("caf\udce9.txt", "caf\\xe9.txt"),
        ("\u202etxt.exe", "txt.exe"),
        ("[@click=app.quit]x[/].txt", "[@click=app.quit]x[/].txt"),
    ],
)
def test_a_file_name_is_shown_harmless_and_else_as_it_is(name: str, shown: str) -> None:
    assert sanitise_path(name) == shown
