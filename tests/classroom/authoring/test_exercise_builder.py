import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from classroom.authoring import exercise_builder
from classroom.authoring.exercise_builder import BadSolution, build, build_all, stub

BLOCK = "### BEGIN SOLUTION\nleft_within_four_hours = 85.3\n### END SOLUTION"


def solution(*cells):
    return new_notebook(cells=[new_markdown_cell("# Solution: Start"), *cells])


def test_a_block_becomes_a_blank():
    assert stub(BLOCK) == "left_within_four_hours = ..."


def test_the_lines_around_a_block_stay():
    assert stub(f"first = 1\n{BLOCK}\nlast = 2") == "first = 1\nleft_within_four_hours = ...\nlast = 2"


def test_helping_names_inside_a_block_are_no_blanks():
    source = BLOCK.replace("= 85.3", "= step + 1").replace("left", "step = 84.3\nleft")
    assert stub(source) == "left_within_four_hours = ..."


def test_a_cell_without_a_block_is_left_alone():
    assert stub("england = 1") == "england = 1"


OWN = "### BEGIN SOLUTION\n#: supported = {'a': ...}\nsupported = 'c'\n### END SOLUTION"


def test_a_line_of_its_own_gives_another_stub():
    assert stub(OWN) == "supported = {'a': ...}"
    assert stub(f"first = 1\n{OWN}") == "first = 1\nsupported = {'a': ...}"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("#: other = ...", "give no stub for supported"),
        ("#: supported = {", "is no Python"),
        ("#: # supported", "give no stub for supported"),
    ],
)
def test_a_stub_that_does_not_fit_is_named(line, words):
    with pytest.raises(BadSolution, match=words):
        stub(OWN.replace("#: supported = {'a': ...}", line))


def test_a_block_that_is_no_python_is_named():
    with pytest.raises(BadSolution, match="is no Python"):
        stub("### BEGIN SOLUTION\nsupported = (\n### END SOLUTION")


@pytest.mark.parametrize(
    "source",
    [
        "### BEGIN SOLUTION\nx = 1",
        "x = 1\n### END SOLUTION",
        "### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION",
        "### BEGIN SOLUTION\nnobody_asks = 1\n### END SOLUTION",
    ],
)
def test_markers_that_do_not_fit_are_refused(source):
    with pytest.raises(BadSolution):
        stub(source)


def test_ids_stay_and_outputs_go():
    cell = new_code_cell(BLOCK, execution_count=3, outputs=[new_output("stream", text="85.3")])
    built = build(solution(cell))
    assert built.cells[1].id == cell.id
    assert (built.cells[1].outputs, built.cells[1].execution_count) == ([], None)


def test_a_tagged_cell_is_left_out_and_the_heading_is_renamed():
    why = new_markdown_cell("Why", metadata={"tags": ["solution"]})
    built = build(solution(why, new_code_cell("1")))
    assert [cell.source for cell in built.cells] == ["# Exercise: Start", "1"]


def test_a_solution_without_its_heading_is_refused():
    with pytest.raises(BadSolution, match="must begin with"):
        build(new_notebook(cells=[new_markdown_cell("# Start")]))


def test_the_solution_itself_is_not_changed():
    source = solution(new_code_cell(BLOCK))
    before = nbformat.writes(source)
    build(source)
    assert nbformat.writes(source) == before


@pytest.fixture
def course(tmp_path, monkeypatch):
    for name in ("SOLUTIONS", "EXERCISES"):
        folder = tmp_path / name.lower()
        folder.mkdir()
        monkeypatch.setattr(exercise_builder, name, folder)
    nbformat.write(solution(new_code_cell(BLOCK)), tmp_path / "solutions" / "0_start.ipynb")
    return tmp_path


def test_what_is_built_matches_and_building_again_changes_nothing(course):
    assert [path.name for path in build_all()] == ["0_start.ipynb"]
    assert build_all(check=True) == []
    assert build_all() == []


def test_an_edited_exercise_is_found_and_the_check_mends_nothing(course):
    build_all()
    exercise = course / "exercises" / "0_start.ipynb"
    edited = exercise.read_text(encoding="utf-8").replace("...", "1")
    exercise.write_text(edited, encoding="utf-8")
    assert build_all(check=True) == [exercise]
    assert exercise.read_text(encoding="utf-8") == edited


def test_an_exercise_without_a_solution_is_found(course):
    build_all()
    (course / "exercises" / "9_stray.ipynb").write_text("{}")
    assert [path.name for path in build_all(check=True)] == ["9_stray.ipynb"]


def test_windows_line_ends_are_found(course):
    build_all()
    exercise = course / "exercises" / "0_start.ipynb"
    exercise.write_bytes(exercise.read_bytes().replace(b"\n", b"\r\n"))
    assert build_all(check=True) == [exercise]
