"""What all commands have in common: bad input ends in one line on stderr and exit code 2."""
from __future__ import annotations

import logging
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from .errors import UserError

GO_ON = "interrupted; what is finished is kept: give the same command again to go on"
"""What is said when a command is stopped that goes on where it was."""
HELP = {"help_option_names": ["-h", "--help"]}
"""Settings of a group: -h is --help, in its commands too."""
EXTRAS = {"torch": "train", "transformers": "train", "peft": "train", "trl": "train", "accelerate": "train",
          "torchdata": "train", "sklearn": "stats", "ray": "ray"}
"""Optional modules, and the extra of this package that installs each."""


class Commands(click.Group):
    """A group whose errors are one line on stderr: bad input ends with exit code 2, Ctrl-C with 130, and a scheduler's
    or a closed terminal's signal as Ctrl-C does, with 128 and its number."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """A command has -h by itself too: click keeps the help option that it finds when a command is first parsed."""
        cmd.context_settings = {**HELP, **cmd.context_settings}
        super().add_command(cmd, name)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, complete_var: str | None = None,
             standalone_mode: bool = True, **settings: Any) -> Any:
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **settings)
        _show_notes()
        try:
            with as_ctrl_c():
                code = super().main(args, prog_name, complete_var, standalone_mode=False, **settings)
            sys.exit(code if isinstance(code, int) else 0)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            fail(error.format_message())
        except UserError as error:
            fail(str(error))
        except ModuleNotFoundError as error:
            extra = EXTRAS.get((error.name or "").partition(".")[0])
            if extra is None:
                raise
            fail(f"this command needs the package {error.name}: pip install 'arcgen[{extra}]'")
        except (click.Abort, KeyboardInterrupt) as error:
            fail("interrupted", stopped_by(error))


class Stopped(KeyboardInterrupt):
    """A signal that asks to end, treated as Ctrl-C is. `number`: of the signal."""

    def __init__(self, number: int):
        super().__init__()
        self.number = number


def stops() -> list[int]:
    """The signals by which a terminal, a shell or a scheduler asks to end, as far as this system has them."""
    return [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def stopped_by(error: BaseException) -> int:
    """The exit code of a command that was asked to end; `error` may be what click makes of the signal."""
    first = error.__cause__ or error
    return 128 + (first.number if isinstance(first, Stopped) else signal.SIGINT)


@contextmanager
def as_ctrl_c() -> Iterator[None]:
    """Inside, signals that ask to end raise Stopped, but for those that are ignored (nohup) or treated already."""
    def stop(number: int, _) -> None:
        raise Stopped(number)
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        before = {n: signal.getsignal(n) for n in stops() if n != signal.SIGINT}
        before = {n: handler for n, handler in before.items() if handler is signal.SIG_DFL}
    for number in before:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class _Notes(logging.Handler):
    """What is logged as "arcgen", each a line on stderr; above a bar where there is one."""

    def emit(self, record: logging.LogRecord) -> None:
        line = "note: " + " ".join(record.getMessage().split())
        tqdm = getattr(sys.modules.get("tqdm"), "tqdm", None)       # not imported for this: without it there is no bar
        if tqdm is None:
            click.echo(line, err=True)
        else:
            tqdm.write(line, file=sys.stderr)


def _show_notes() -> None:
    """From now on a command tells what it waits for and what it leaves out."""
    log = logging.getLogger("arcgen")
    log.setLevel(logging.INFO)
    log.propagate = False
    if not any(isinstance(handler, _Notes) for handler in log.handlers):
        log.addHandler(_Notes())


def quiet_notes() -> None:
    """For --quiet: only warnings are shown, such as what is left out."""
    logging.getLogger("arcgen").setLevel(logging.WARNING)


def fail(message: str, code: int = 2) -> None:
    """Print one line and leave."""
    click.echo("error: " + " ".join(message.split()), err=True)
    sys.exit(code)


def both(*options):
    """Several options as one decorator."""
    def decorate(command):
        for option in reversed(options):
            command = option(command)
        return command
    return decorate
