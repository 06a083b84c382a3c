from classroom.desk import hint


def test_hints_come_one_at_a_time_and_end(desk):
    said = [repr(hint("0.1")) for _ in range(3)]
    assert "Hint 1 of 2" in said[0] and "Hint 2 of 2" not in said[0] and "Ask again" in said[0]
    assert "Hint 2 of 2" in said[1] and "last hint" in said[1] and said[2] == said[1]
    assert desk.answers["four-hour-january"]["hints"] == 2
    assert desk.answers["four-hour-january"]["attempts"] == 0


def test_another_day_goes_on_where_hints_were(desk):
    hint("0.2")
    desk.restart()
    assert hint("0.2").level == 2


def test_a_program_begins_anew_and_writes_nothing(desk):
    hint("0.2")
    before = desk.path.read_bytes()
    desk.restart()
    desk.sit(desk.mine / "0_start_here.ipynb", None)
    assert hint("0.2").level == 1 and desk.path.read_bytes() == before


def test_in_the_clean_copy_hints_go_on_within_the_session(desk):
    desk.sit(desk.mine.parent / "exercises" / "0_start_here.ipynb")
    assert [hint("0.1").level, hint("0.1").level] == [1, 2] and not desk.path.exists()


def test_markup_and_words_say_the_same(desk):
    bundle = hint("0.1")._repr_mimebundle_()
    assert 'role="status"' in bundle["text/html"] and "All departments" in bundle["text/html"]
    assert "All departments" in bundle["text/plain"]
