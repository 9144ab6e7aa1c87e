"""Clauses: the parts by which sentences that report two things stand in a second passage."""

from __future__ import annotations

from tui.values import frozen


@frozen
class Clause:
    """The part of a sentence with which it stands in a second passage.

    Attributes:
        sentence: id.
        start, end: code points into `Article.text`, within the sentence.
    """

    sentence: str
    start: int
    end: int

    def has(self, start: int, end: int) -> bool:
        """Whether a stretch of the same article overlaps it."""
        return self.start < end and start < self.end

    def within(self, text: str, start: int) -> str:
        """The clause's words out of its sentence's text, with an ellipsis for what stands before and after.

        `start`: of the sentence, in the article's text.
        """
        first, last = self.start - start, self.end - start
        before = "… " if any(map(str.isalnum, text[:first])) else ""
        after = " …" if any(map(str.isalnum, text[last:])) else ""
        return f"{before}{text[first:last]}{after}"


class ClauseHolder:
    """A passage, some of whose sentences may stand in it by one clause only.

    Attributes:
        clauses: of those that do; they stand whole in another passage.
    """

    __slots__ = ()

    clauses: tuple[Clause, ...]

    def clause_of(self, sentence: str) -> Clause | None:
        """The clause with which a sentence stands here; None for one that stands here whole."""
        if not self.clauses:
            return None
        return next((clause for clause in self.clauses if clause.sentence == sentence), None)

    def tells(self, sentence: str, start: int, end: int) -> bool:
        """Whether a stretch of a sentence that stands here is told here: if by a clause, what is in that."""
        clause = self.clause_of(sentence)
        return clause is None or clause.has(start, end)
