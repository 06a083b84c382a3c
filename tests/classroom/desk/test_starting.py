import pytest

from classroom.desk import starting
from classroom.desk.starting import NoSuchExercise, start, start_all
from impactflow.errors import PlainError


@pytest.fixture(autouse=True)
def course(tmp_path, monkeypatch):
    """Lay out a small course, so that nobody's own work is touched."""
    exercises, mine = tmp_path / "exercises", tmp_path / "my-work"
    exercises.mkdir()
    for name in ("0_start_here", "1_shared_purpose"):
        (exercises / f"{name}.ipynb").write_text(f"clean {name}")
    monkeypatch.setattr(starting, "EXERCISES", exercises)
    monkeypatch.setattr(starting, "MY_WORK", mine)
    return tmp_path


@pytest.mark.parametrize("module", [0, "0", " 0 "])
def test_a_copy_is_made(course, module):
    assert start(module).path == course / "my-work" / "0_start_here.ipynb"
    assert start(module).path.read_text() == "clean 0_start_here"


def test_a_copy_is_never_overwritten(course):
    mine = start(0).path
    mine.write_text("my answers")
    start(0)
    start_all()
    assert mine.read_text() == "my answers"


def test_every_missing_copy_is_made(course):
    start(1)
    assert len(start_all()) == 2
    assert len(list((course / "my-work").iterdir())) == 2


def test_words_and_link_are_the_same_the_second_time(course, monkeypatch):
    lesson = course / "modules" / "0_start_here"
    lesson.mkdir(parents=True)
    monkeypatch.chdir(lesson)
    first, second = start(0)._repr_mimebundle_(), start(0)._repr_mimebundle_()
    assert first == second
    assert 'href="../../my-work/0_start_here.ipynb"' in first["text/html"]


@pytest.mark.parametrize("module", [7, "x", "", "*"])
def test_a_module_without_exercise_is_named(module):
    with pytest.raises(NoSuchExercise, match="These modules have one: 0, 1"):
        start(module)


def test_a_folder_that_cannot_be_written_is_said(course):
    (course / "my-work").write_text("a file where the folder should be")
    with pytest.raises(PlainError, match="Your copy could not be made"):
        start(0)


def test_a_full_disk_leaves_no_half_copy(course, monkeypatch):
    class Full:
        def __enter__(self):
            return self

        def __exit__(self, *error):
            return False

        def write(self, content):
            raise OSError(28, "No space left on device")

    def opened(path, mode):
        path.touch()
        return Full()

    monkeypatch.setattr(starting, "open", opened, raising=False)
    with pytest.raises(PlainError, match="No space left"):
        start(0)
    assert not (course / "my-work" / "0_start_here.ipynb").exists()
