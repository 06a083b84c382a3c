"""What was typed after a command, read into options; a mistake becomes one sentence."""

import argparse

from launcher.problems import Problem


class Reader(argparse.ArgumentParser):
    """Reads what was typed; a mistake becomes one sentence."""

    def error(self, message):
        raise Problem("wrong-words", detail=message[:1].upper() + message[1:])


def read(words, *adders):
    """Read the options of a command; raise Problem."""
    return reader(*adders).parse_args(words)


def reader(*adders):
    """Give a reader of options: those of every set-up, and what the adders add."""
    options = Reader(prog="course", add_help=False, allow_abbrev=False)
    options.add_argument("--wheels")
    options.add_argument("--keep-in-onedrive", action="store_true")
    for add in adders:
        add(options)
    return options


def for_tests(options):
    """Add the options of `test`."""
    options.add_argument("--install-browser", action="store_true")
    options.add_argument("--without-browser", action="store_true")


def for_site(options):
    """Add the options of `site`."""
    options.add_argument("--serve", action="store_true")
    options.add_argument("--port")
    options.add_argument("--base")
    options.add_argument("--pdf", action="store_true")
