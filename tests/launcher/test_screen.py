"""A line now and then in a file, one moving line in a terminal."""

import io

from launcher.screen import Screen, never_fail_on_letters


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_plain_output_gets_a_line_every_two_seconds():
    now = [0.0]
    screen = Screen(io.StringIO(), clock=lambda: now[0])
    for second in range(10):
        now[0] = second / 2
        screen.update(f"at {second / 2}")
    assert screen.out.getvalue().splitlines() == ["at 2.0", "at 4.0"]


def test_terminal_moves_one_line_and_leaves_nothing_of_it():
    screen = Screen(Terminal())
    screen.update("a long line about packages")
    screen.update("short")
    screen.say("done")
    moving, _, end = screen.out.getvalue().rpartition("\r")
    assert end == "done\n" and "\n" not in moving
    assert "\rshort" + " " * 21 in moving


def test_letters_that_a_console_lacks_become_question_marks():
    console = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    never_fail_on_letters(console, object())
    Screen(console).say("C:\\Zoë")
    assert console.buffer.getvalue() == b"C:\\Zo?\n"
