"""The login shell's part in a pseudo-terminal test: leads the session, runs one job, obeys fg and bg.

Run as `python -I -S session_leader.py TTY STATUS ORDERS COMMAND…`: the path of the terminal and the
numbers of two inherited pipes. It writes lines to STATUS (`pid N`, `stopped`, `ended CODE`) and reads
`fg` and `bg` from ORDERS. Standard library only, because it starts once per test.
"""

from __future__ import annotations

import fcntl
import os
import select
import signal
import sys
import termios


def start(command: list[str]) -> int:
    """Start the command as the terminal's foreground job; its process id is returned."""
    job = os.fork()
    if job:
        return job
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        os.execvp(command[0], command)
    except OSError as error:
        os.write(2, f"{command[0]}: {error}\n".encode())
    os._exit(127)


def main() -> int:
    """Lead the session until the test lets go of it, telling it of the job's stops and its end."""
    tty, status, orders, *command = sys.argv[1:]
    told, heard = int(status), int(orders)
    os.set_inheritable(told, False)
    os.set_inheritable(heard, False)
    terminal = os.open(tty, os.O_RDWR)
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for standard in (0, 1, 2):
        os.dup2(terminal, standard)
    os.close(terminal)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    job = start(command)
    os.write(told, f"pid {job}\n".encode())
    while True:
        ready = select.select([woken, heard], [], [])[0]
        if heard in ready:
            order = os.read(heard, 2)
            if not order:  # the test has closed its end
                return 0
            if order == b"fg":
                os.tcsetpgrp(0, job)
            os.killpg(job, signal.SIGCONT)
        if woken in ready:
            os.read(woken, 64)
            done, state = os.waitpid(job, os.WNOHANG | os.WUNTRACED)
            if done:
                os.tcsetpgrp(0, os.getpgrp())
            if done and os.WIFSTOPPED(state):
                os.write(told, b"stopped\n")
            elif done:
                code = os.waitstatus_to_exitcode(state)
                os.write(told, f"ended {code if code >= 0 else 128 - code}\n".encode())


if __name__ == "__main__":
    sys.exit(main())
