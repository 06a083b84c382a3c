import io

from classroom.training.cohort.bar import Bar


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_sees_it_fill_now_and_then_and_at_the_end():
    out, now = Terminal(), iter(range(100))
    bar = Bar("Reading", out, clock=lambda: next(now) / 20)
    for done in range(1, 11):
        bar.step(done, 10)
    drawn = out.getvalue().split("\r")[1:]
    assert drawn[0] == f"Reading [###{' ' * 27}] 1 of 10"
    assert drawn[-1] == f"Reading [{'#' * 30}] 10 of 10\n"
    assert 2 < len(drawn) < 10


def test_a_log_sees_nothing():
    out = io.StringIO()
    Bar("Reading", out).step(1, 1)
    assert out.getvalue() == ""
