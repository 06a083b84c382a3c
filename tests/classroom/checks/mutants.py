"""Ways in which the checks could go wrong."""

# What goes wrong: the file, what stands there, what would stand there instead,
# and the tests that notice.
MUTANTS = {
    "tolerance ten times as wide": (
        "kinds/number.py",
        "return range(self.decimals, ",
        "return range(max(self.decimals - 1, 0), ",
        "kinds/test_number.py",
    ),
    "tolerance that ignores scale": (
        "kinds/number.py",
        "LIKENESS = 0.005",
        "LIKENESS = 0.5",
        "kinds/test_number.py",
    ),
    "ties rounded one way alone": (
        "kinds/number.py",
        "(1 + HAIR)",
        "(1 - HAIR)",
        "kinds/test_number.py",
    ),
    "mistakes before right answers": (
        "grading.py",
        "return _right(scheme, own, answer) or",
        "return not scheme.mistake(answer) and _right(scheme, own, answer) or",
        "test_grading.py",
    ),
    "nought counts as blank": (
        "plain.py",
        "return value is None or value is ...",
        "return value is None or value is ... or value == 0",
        "test_plain.py",
    ),
    "an untouched stub counts as an answer": (
        "plain.py",
        "all(_is_gap(entry)",
        "any(_is_gap(entry)",
        "test_plain.py",
    ),
    "truth counts as a number": (
        "plain.py",
        "NOT_NUMBERS = (bool, ",
        "NOT_NUMBERS = (",
        "kinds/test_number.py",
    ),
    "an endless list is read": (
        "plain.py",
        "if length(value) > MOST",
        "if length(value) < 0",
        "test_plain.py",
    ),
    "a learner's object stops the check": (
        "grading.py",
        "except Exception:  # the learner's",
        "except ValueError:  # the learner's",
        "test_grading.py",
    ),
    "our fault is called theirs": (
        "grading.py",
        'Outcome("error", "error"',
        'Outcome("not_yet", "error"',
        "test_grading.py",
    ),
    "the names of figures are ignored": (
        "kinds/series.py",
        "if _by_place(answer, target):",
        "if True:",
        "kinds/test_series.py",
    ),
    "a missing figure is like any": (
        "kinds/figures.py",
        "return math.isnan(answer) and",
        "return math.isnan(answer) or",
        "kinds/test_series.py",
    ),
    "the order of rows is ignored": (
        "kinds/table.py",
        "list(rows) if self.ordered",
        "list(rows) if False",
        "kinds/test_table.py",
    ),
    "one right cell is enough": (
        "kinds/table.py",
        "return all(self._same_row",
        "return any(self._same_row",
        "kinds/test_table.py",
    ),
    "one right field is enough": (
        "kinds/form.py",
        "return all(kind.same",
        "return any(kind.same",
        "kinds/test_form.py",
    ),
    "a chart needs no words": (
        "kinds/chart.py",
        'if "" in (answer.title, answer.description)',
        "if False",
        "kinds/test_chart.py",
    ),
    "any type of axis will do": (
        "kinds/chart.py",
        "and all(mine.types",
        "and any(mine.types",
        "kinds/test_chart.py",
    ),
    "an axis may bend what is drawn": (
        "kinds/axes.py",
        "if _is_bent(",
        "if not channels and _is_bent(",
        "kinds/test_axes.py",
    ),
    "row numbers hide other names": (
        "kinds/series.py",
        " and not _are_rows(target.labels)",
        "",
        "kinds/test_series.py",
    ),
    "rules of mistakes are ignored": (
        "scheme.py",
        "if mistake.detect is not None:",
        "if False:",
        "test_grading.py",
    ),
    "other data are ignored": (
        "scheme.py",
        "if inputs is None:",
        "if True:",
        "test_grading.py",
    ),
    "anything follows from a broken sum": (
        "following.py",
        "return False",
        "return True",
        "test_following.py",
    ),
    "an earlier slip goes unsaid": (
        "following.py",
        "and not used.accepts",
        "and used.accepts",
        "test_following.py",
    ),
}
