from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def run(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_app_is_imported_without_palette_and_tls_and_both_are_whole_afterwards() -> None:
    said = run(
        "import sys\n"
        "from tui.reader import _import_textual\n"
        "_import_textual()\n"
        "left_out = {'textual.command', 'textual.widgets._option_list', 'ssl', '_ssl'}\n"
        "print(*(left_out & set(sys.modules)), '-')\n"
        "import ssl, urllib.request, textual.command\n"
        "print(ssl.create_default_context().verify_mode.name)\n"
        "print(textual.command.CommandPalette.__base__.__name__)"
    )
    assert said == ["-", "CERT_REQUIRED", "SystemModalScreen"]


def test_what_is_imported_already_is_left_alone() -> None:
    said = run(
        "import sys, ssl, textual.app, textual.command as before\n"
        "from tui.reader.terminal.importing import lightly\n"
        "with lightly():\n"
        "    print(sys.modules['ssl'] is ssl, sys.modules['textual.command'] is before)\n"
        "print(sys.modules['ssl'] is ssl, sys.modules['textual.command'] is before)"
    )
    assert said == ["True"] * 4


def test_hashes_are_pythons_own_the_same_and_openssls_come_when_asked_for() -> None:
    said = run(
        "import sys\n"
        "from tui.reader.terminal.importing import lightly\n"
        "with lightly():\n"
        "    import hashlib\n"
        "print('_hashlib' in sys.modules, hashlib.sha256(b'x').hexdigest()[:8])\n"
        "import _hashlib\n"
        "print(_hashlib.openssl_sha256(b'x').hexdigest()[:8])"
    )
    assert said == ["False", "2d711642", "2d711642"]
