"""The commands `arcgen` and `arcft`: this module parses, calls and prints; it decides nothing.

Whatever is heavy (pyarrow, matplotlib, torch ...) is imported inside the command that needs it,
so that `--help` is quick and arcgen works where torch is not installed.
"""
from __future__ import annotations

import sys

import click

from arcgen.errors import UserError

EXTRAS = {"torch": "train", "transformers": "train", "peft": "train", "trl": "train", "accelerate": "train",
          "torchdata": "train", "reasoning_gym": "re-arc"}
"""Optional modules, and the extra of this package that installs each."""


class Commands(click.Group):
    """A group whose errors are one line on stderr: bad input ends with exit code 2, Ctrl-C with 130."""

    def main(self, *args, standalone_mode: bool = True, **kwargs):
        if not standalone_mode:
            return super().main(*args, standalone_mode=False, **kwargs)
        try:
            code = super().main(*args, standalone_mode=False, **kwargs)
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
        except (click.Abort, KeyboardInterrupt):
            fail("interrupted", 130)


def fail(message: str, code: int = 2) -> None:
    """Print one line and leave."""
    click.echo("error: " + " ".join(message.split()), err=True)
    sys.exit(code)


@click.group(cls=Commands)
@click.version_option(package_name="arcgen", message="%(version)s")
def arcgen() -> None:
    """Synthesize ARC tasks whose every row is proven by a program of a small rule language."""


@click.group(cls=Commands)
@click.version_option(package_name="arcgen", message="%(version)s")
def arcft() -> None:
    """Fine-tune language models on ARC tasks and evaluate them."""


# ---------------------------------------------------------------- arcgen: build and verify


# ---------------------------------------------------------------- arcgen: look (show, stats, concepts, replay)


# ---------------------------------------------------------------- arcgen: augment


# ---------------------------------------------------------------- arcgen: push, doctor


# ---------------------------------------------------------------- arcft


if __name__ == "__main__":
    arcgen()
