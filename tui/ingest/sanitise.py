r"""The one door by which text from outside comes in: nothing that passes it can drive a terminal.

What is taken out, and why:

- whole escape sequences (ECMA-48: CSI; OSC, DCS, APC, PM, SOS strings; two-byte escapes), in their
  7-bit and 8-bit forms, so that no parameter litter such as `[2J` stays behind;
- C0 and C1 controls other than `\n` and `\t`, and DEL;
- directional overrides, embeddings, isolates and marks (UAX #9), which reorder what is shown;
- tag characters U+E0000-E007F and the interlinear annotation characters, which hide text;
- byte order marks, lone surrogates, noncharacters and deprecated format characters.

ZWJ and ZWNJ stay: emoji, Persian and the Indic scripts need them. The rest is put into Normal Form C
(UAX #15) with `\n` as the only line end. Text that holds none of this comes out as it went in, and
sanitising twice gives what sanitising once gives.
"""

from __future__ import annotations

import re
from unicodedata import combining, is_normalized, normalize

from tui.model import SafeText

# A string sequence ends at BEL or at ST (ESC \ or 0x9c). One that is broken off loses its introducer and
# its number alone: a terminal would go on swallowing, but an article must not lose its rest, and text in
# a wrong encoding has 0x9d for a closing quotation mark.
_STRING = r"[^\x00-\x08\x0a-\x1f\x7f-\x9f]*(?:\x07|\x9c|\x1b\\)"
_ESCAPE = re.compile(
    rf"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f]){_STRING}"  # OSC DCS SOS PM APC
    r"|\x1b[\]PX^_](?:\d*;)?"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI
    r"|\x1b[ -/]*[0-~]?"  # two-byte and charset escapes, and a lone ESC
)
_LINE_END = re.compile(r"\r\n?|[\x85\u2028\u2029]|\x0c\n?|\x0b")

_FORBIDDEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0, DEL, C1
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks, embeddings, overrides, isolates
    r"\u2028\u2029\u206a-\u206f\ufff9-\ufffb\ufeff"  # separators, deprecated, annotation, BOM
    r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    r"\U000e0000-\U000e007f"
    + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17))
)  # fmt: skip
_UNSAFE = re.compile(f"[{_FORBIDDEN}]")

# Putting a long run of combining marks into canonical order takes time that grows with its square, and no
# script needs more than thirty (UAX #15, Stream-Safe Text Format). The class is a quick net: what it
# catches is looked at mark by mark.
_MAY_COMBINE = re.compile(r"[^\w\s\x00-\u02ff\u2000-\u20cf\u2100-\u2bff\u3000-\u3028\ufe00-\ufe0f]{31,}")
_MOST_MARKS = 30

_SPACE = re.compile(r"\s+")


def sanitise(raw: str) -> SafeText:
    r"""Return text that is safe to show, with its lines and tabs kept.

    Args:
        raw: any string, lone surrogates included.

    Returns:
        Normal Form C, `\n` line ends, without a control or reordering character; `raw` itself,
        unchanged, where there was nothing to take out. Linear in the length of `raw`.
    """
    text = raw
    if _UNSAFE.search(text):
        # The order matters: escapes go first while their introducers are still there.
        text = _ESCAPE.sub("", text)
        text = _LINE_END.sub("\n", text)
        text = _UNSAFE.sub("", text)
    if not text.isascii():
        text = _MAY_COMBINE.sub(_with_fewer_marks, text)
        if not is_normalized("NFC", text):
            text = normalize("NFC", text)
    return SafeText(text)


def sanitise_line(raw: str) -> SafeText:
    """Return one safe line: as `sanitise`, with any run of white space folded into one space.

    For titles, bylines, file names and the text of exceptions.
    """
    return SafeText(_SPACE.sub(" ", sanitise(raw)).strip())


def _with_fewer_marks(run: re.Match[str]) -> str:
    """Keep the first thirty of any combining marks in a row."""
    kept: list[str] = []
    count = 0
    for c in run[0]:
        count = count + 1 if combining(c) else 0
        if count <= _MOST_MARKS:
            kept.append(c)
    return "".join(kept)


def sanitise_path(raw: str) -> SafeText:
    r"""Return a file name as it may be shown: undecodable bytes as `\xff`, line ends as spaces.

    Unlike `sanitise_line` it leaves runs of spaces alone, so that an ordinary name stays itself.
    """
    decoded = raw.encode("utf-8", "surrogateescape" if _is_escaped(raw) else "replace")
    return SafeText(re.sub(r"[\n\t]", " ", sanitise(decoded.decode("utf-8", "backslashreplace"))))


def _is_escaped(raw: str) -> bool:
    """Tell whether every lone surrogate stands for an undecodable byte, as `os.fsdecode` makes them."""
    return all("\udc80" <= c <= "\udcff" for c in raw if "\ud800" <= c <= "\udfff")
