"""From documents to articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from tui.errors import InputError
from tui.ingest.collection import Collection, Document, collect
from tui.ingest.readers import Draft, read_document
from tui.model import Article, ArticleSet, Problem, SafeText

_ID = re.compile(r"[\w-][\w.-]{0,31}\Z")


def read_set(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> ArticleSet:
    """Read what `paths` name: files, folders, patterns, a `set.toml`, addresses, or `-`.

    Raises:
        InputError: nothing at all could be read.
        UsageError: a set file is broken.
    """
    return read_collection(collect(paths, stdin=stdin))


def read_collection(collection: Collection) -> ArticleSet:
    """Parse every document; one that cannot be read becomes a `Problem` and the others go on.

    An article is named as its set file or record names it, where that name is still free, and else by
    the next free letter.

    Raises:
        InputError: no article is left.
    """
    # Half of what an opened set needs, and not needed where its comparison is cached.
    from tui.ingest.article import build_article  # noqa: PLC0415

    problems = list(collection.problems)
    drafts: list[tuple[Document, Draft]] = []
    for document in collection.documents:
        for found in _drafts(document):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                drafts.append((document, found))
    if not drafts:
        first, *others = problems
        raise InputError(f"{first}" + (f" (and {len(others)} more could not be read)" if others else ""))
    articles: list[Article] = []
    for (document, draft), name in zip(drafts, _names(drafts, problems), strict=True):
        articles.append(build_article(draft, name, path=document.path, settings=_own(document, draft)))
    return ArticleSet(tuple(articles), collection.title, collection.key, collection.aliases, tuple(problems))


def letters(number: int) -> str:
    """Return the name of the `number`th article from 0: A … Z, AA, AB …."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _drafts(document: Document) -> Iterator[Draft | Problem]:
    where = document.path or "standard input"
    try:
        for found in read_document(document):
            if isinstance(found, Draft) and not found.text.strip():
                yield Problem(where, "holds no text")
            else:
                yield found
    except InputError as error:
        yield Problem(where, str(error))


def _own(document: Document, draft: Draft) -> dict[str, SafeText]:
    """Return the set file's settings; of a file of many articles they would be true of none."""
    return {} if draft.part else dict(document.settings)


def _names(drafts: Sequence[tuple[Document, Draft]], problems: list[Problem]) -> list[str]:
    given = [_own(document, draft).get("id") or draft.fields.get("id") or "" for document, draft in drafts]
    taken: set[str] = set()
    names: list[str] = []
    for (document, draft), name in zip(drafts, given, strict=True):
        is_free = bool(name) and bool(_ID.match(name)) and name not in taken
        if name and not is_free:
            why = "is given twice" if name in taken else "has characters an id may not have"
            where = f"{document.path or 'standard input'}{':' * bool(draft.part)}{draft.part}"
            problems.append(Problem(where, f"its id {name!r} {why}; the next free letter stands for it"))
        names.append(name if is_free else "")
        taken.add(names[-1])
    free = (name for number in range(len(drafts) * 2 + 1) if (name := letters(number)) not in taken)
    return [name or next(free) for name in names]
