"""Punkt (Kiss and Strunk 2006) from NLTK, on parameters of our own, without the rest of NLTK.

`import nltk` runs through corpora, parsers and translation models: 200 ms and 25 MB, as much as a start and a
comparison together. Punkt needs a handful of modules; these are imported as if NLTK's packages were empty.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from threading import Lock
from types import ModuleType
from typing import Any, Final

from tui.ingest.punkt_parameters import ABBREVIATIONS, SENTENCE_STARTERS

_NEEDED: Final = ("nltk.tokenize.punkt", "nltk.redos")
_PACKAGES: Final = ("nltk", "nltk.tokenize")
_LOCK: Final = Lock()


@cache
def punkt(language: str) -> Any:
    """Build Punkt for a language of `ABBREVIATIONS`; NLTK is untyped, hence `Any`."""
    theirs, redos = modules()

    class LanguageVars(theirs.PunktLanguageVars):  # type: ignore[misc, name-defined]
        sent_end_chars = (".", "?", "!", "…", "؟", "۔", "।")
        re_boundary_realignment = re.compile(
            r"(?!)"
        )  # it takes « and “ for closing; we place marks ourselves

        def period_context_re(self) -> Any:
            # NLTK gives up after five seconds by the wall clock, our own work between two finds
            # included: what comes out must not hang on how busy the machine is.
            return redos.compile(super().period_context_re(), timeout=None)

    parameters = theirs.PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS[language])
    parameters.sent_starters = set(SENTENCE_STARTERS[language])
    # A starter is a word that is written small elsewhere: that is what tells "Plan B. The" from "J. Bach".
    for word in SENTENCE_STARTERS[language]:
        parameters.add_ortho_context(word, 1 << 5)  # Punkt's "internal, lower case"
    return theirs.PunktSentenceTokenizer(parameters, lang_vars=LanguageVars())


@cache
def modules() -> tuple[ModuleType, ...]:
    """NLTK's modules of Punkt and of regular expressions.

    Nothing of them stays in `sys.modules`, so whoever imports NLTK later gets all of it. Where NLTK is
    imported already, or a version of it wants more of its packages than their names, it is taken as it is.
    """
    with _LOCK:
        if "nltk" not in sys.modules:
            try:
                return _without_packages()
            except (ImportError, AttributeError):
                pass
        return _imported()


def _without_packages() -> tuple[ModuleType, ...]:
    try:
        for name in _PACKAGES:
            spec = find_spec(name)
            if spec is None:
                raise ModuleNotFoundError(name=name)
            sys.modules[name] = module_from_spec(spec)
        return _imported()
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == "nltk"]:
            del sys.modules[name]


def _imported() -> tuple[ModuleType, ...]:
    return tuple(import_module(name) for name in _NEEDED)
