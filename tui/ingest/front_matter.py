"""Front matter: TOML between `+++` lines or YAML between `---` lines at the head of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tui.errors import InputError
from tui.ingest.sanitise import sanitise_line

_FENCE = re.compile(r"\s*(\+\+\+|---)[ \t]*\n")
_MOST = 64 * 1024
"""Code points of front matter at most: a YAML parser is given no more than this."""


def split_front_matter(text: str) -> tuple[Mapping[str, Any], str]:
    """Take the front matter off a text.

    A text that begins with a rule (`---`) but holds no key below it, or no closing fence, has none.

    Returns:
        Its keys, lower case, and the text after it.

    Raises:
        InputError: it is there, and broken.
    """
    opening = _FENCE.match(text)
    if not opening:
        return {}, text
    mark = re.escape(opening[1])
    closing = re.compile(rf"^{mark}[ \t]*(?:\n|\Z)", re.MULTILINE).search(text, opening.end(), _MOST)
    if not closing:
        return {}, text
    block = text[opening.end() : closing.start()]
    fields = _toml(block) if opening[1] == "+++" else _yaml(block)
    if fields is None:
        return {}, text
    return {str(key).lower(): value for key, value in fields.items()}, text[closing.end() :].lstrip("\n")


def _toml(block: str) -> dict[str, Any] | None:
    import tomli  # noqa: PLC0415

    try:
        return tomli.loads(block)
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"has broken TOML front matter: {sanitise_line(str(error))}") from error


def _yaml(block: str) -> dict[str, Any] | None:
    if not re.search(r"^[\w-]+[ \t]*:", block, re.MULTILINE):
        return None
    import yaml  # noqa: PLC0415

    try:
        fields = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506 - makes strings, lists and dicts only
    except (yaml.YAMLError, RecursionError) as error:
        where = getattr(error, "problem_mark", None)
        line = f" in line {where.line + 2}" if where else ""
        what = getattr(error, "problem", None) or type(error).__name__
        raise InputError(f"has broken YAML front matter{line}: {sanitise_line(str(what))}") from error
    return fields if isinstance(fields, dict) else None
