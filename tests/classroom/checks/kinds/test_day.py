import pytest

from classroom.checks import Day, WrongForm


@pytest.mark.parametrize(
    ("typed", "day"),
    [("31/03/2027", "2027-03-31"), ("5/4/2027", "2027-04-05"), ("31.3.2027", "2027-03-31"), ("31-03-2027", "2027-03-31"),
     ("03/2027", "2027-03-01"), ("March 2027", "2027-03-01"), ("2027-03-31", "2027-03-31"),
     ("1 Sept 2027", "2027-09-01"), ("Mon 3 May 2027", "2027-05-03"), ("Thurs. 6 May 2027", "2027-05-06"), ("3/5/27", "2027-05-03"),
     ("3-May-27", "2027-05-03"), ("3rd May, 2027", "2027-05-03"), ("2027/5/3", "2027-05-03"), ("Sept 2027", "2027-09-01"),
     ("on 31 March 2027", "2027-03-31"), ("March 2027.", "2027-03-01"), ("on Wed 31/03/2027.", "2027-03-31"), ("31.3.2027 .", "2027-03-31"),
     ("March 31, 2027", "2027-03-31"), ("March 31 2027", "2027-03-31"), ("April 1st 2027", "2027-04-01"), ("Sat, May 1st, 2027", "2027-05-01")],
)  # fmt: skip
def test_a_day_is_read_as_the_british_write_it(typed, day):
    assert Day().read(typed) == day


@pytest.mark.parametrize("typed", ["03/31/2027", "20270331", "end of May 2027", "31/03/7", "0/3/2027", "3/0/27", "31/03", "03/27", "May 27", "27 May",
                                   "Ma 2027", "Sepx 2027", "0 May 2027", "3/5/127", "Mondy 3 May 2027",
                                   "March 27", "2027", "2027.", "spring 2027", "March 31, 27", "on", ".",
                                   "on on 31 March 2027", "March 2027..", "spring 31 2027"])
def test_what_is_no_day_that_way_is_none(typed):
    with pytest.raises(WrongForm, match="31/03/2027"):
        Day().read(typed)


@pytest.mark.parametrize(("typed", "day"), [("May 2027", "2027-05-31"), ("2/2028", "2028-02-29"), ("2027-05", "2027-05-31"), ("1/5/27", "2027-05-01")])
def test_a_month_has_until_its_last_day_where_that_is_meant(typed, day):
    assert Day(last=True).read(typed) == day


@pytest.mark.parametrize("typed", ["by March 2027", "By 31 March 2027", "by the 31st of March 2027", "by the end of March 2027", "by Wed 31/03/2027",
                                   "end March 2027", "by end March 2027", "By the end March 2027.", "by March 31, 2027",
                                   "by 2027-03-31"])
def test_by_may_stand_before_a_day_until_which_something_has(typed):
    assert Day(last=True).read(typed) == "2027-03-31"
    with pytest.raises(WrongForm, match="Write a month or a date"):
        Day().read(typed)


@pytest.mark.parametrize("typed", ["by", "by by March 2027", "by soon", "end of 31 March 2027", "end 31 March 2027", "by on 31 March 2027", "by end 2027"])
def test_by_alone_is_no_day(typed):
    with pytest.raises(WrongForm, match="Write a month or a date"):
        Day(last=True).read(typed)


@pytest.mark.parametrize("typed", ["March 3027", "1 April 2036", "9999-12-31"])
def test_a_day_too_far_off_is_asked_whether_its_year_is_right(typed):
    with pytest.raises(WrongForm, match="Is that year right.*March 2036"):
        Day(until="2036-03-31", last=True).read(typed)


def test_the_last_day_that_will_do_does():
    assert Day(until="2036-03-31", last=True).read("March 2036") == "2036-03-31"
    assert Day(last=True).read("March 3027") == "3027-03-31", "only where a last day is set"


def test_the_day_itself_is_not_after_it():
    with pytest.raises(WrongForm, match="after March 2026"):
        Day(after="2026-03-31").read("31/03/2026")


def test_days_that_come_so_long_after_one_are_named():
    kind = Day(days_on={"next": 1, "a_month_on": 31})
    assert kind.ends("2028-02-28") == {"next": "2028-02-29", "a_month_on": "2028-03-30"}
    assert kind.ends("9999-12-31") == {"next": "9999-12-31", "a_month_on": "9999-12-31"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [("31 June 2027", "There is no 31 June 2027: June has 30 days."), ("April 31, 2027", "There is no 31 April 2027: April has 30 days."),
     ("31/02/2028", "There is no 31 February 2028: February has 29 days."), ("2027-02-29", "There is no 29 February 2027: February has 28 days.")],
)  # fmt: skip
@pytest.mark.parametrize("last", [True, False])
def test_a_day_that_a_month_does_not_have_is_told_so(typed, said, last):
    with pytest.raises(WrongForm) as told:
        Day(last=last, after="2026-03-31").read(typed)
    assert str(told.value) == said


def test_the_start_of_a_month_is_a_day_on_which_something_starts():
    assert Day().read("the start of March 2027") == Day().read("beginning of Mar 2027") == "2027-03-01"
    with pytest.raises(WrongForm):
        Day(last=True).read("start of March 2027")
