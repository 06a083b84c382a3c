"""What holds for each take-away of the course."""

import re

import pytest

from classroom.explorers.showing import every
from classroom.folders import ROOT
from classroom.questions import all_questions
from classroom.takeaway import all_takeaways, find
from classroom.takeaway.filled import NAME
from classroom.takeaway.reading import read

each = pytest.mark.parametrize("takeaway", all_takeaways(), ids=lambda one: one.id)


@each
def test_names_are_slugs_and_each_stands_once(takeaway):
    names = [field.name for field in takeaway.fields]
    assert len(set(names)) == len(names)
    assert len({part.name for part in takeaway.parts}) == len(takeaway.parts)
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in [takeaway.id, *names])
    labels = [field.label for field in takeaway.fields]
    assert len(set(labels)) == len(labels) and all(labels)


@each
def test_pairs_are_whole(takeaway):
    assert all(len(part.fields) % 2 == 0 for part in takeaway.parts if part.pairs)


@each
def test_a_part_recalls_one_that_stands_before_it(takeaway):
    names = [part.name for part in takeaway.parts]
    for place, part in enumerate(takeaway.parts):
        assert not part.recalls or part.recalls in names[:place]


@each
def test_what_reads_figures_and_examples_name_fields_in_which_somebody_writes(takeaway):
    written = {field.name: field for field in takeaway.written}
    assert all(field.reads in written for field in takeaway.fields if field.reads)
    for part in takeaway.parts:
        for name, words in part.example.words if part.example else ():
            assert written[name] in part.fields and 0 < len(words) <= written[name].longest


@each
def test_what_is_weighed_names_fields_in_which_somebody_writes_and_one_part_holds_them(takeaway):
    weighs = {field.weighs for field in takeaway.fields if field.weighs}
    said = {"prediction", "result"} if takeaway.awaits else {"days"} if takeaway.days else set()
    assert weighs == said
    if takeaway.awaits:
        written = {field.name for field in takeaway.written}
        assert {*takeaway.awaits.fields.values(), *takeaway.awaits.stands} <= written
        assert takeaway.awaits.observed not in takeaway.awaits.stands
        assert {takeaway.awaits.before, takeaway.awaits.predicted, takeaway.awaits.by} <= set(takeaway.awaits.stands)
        assert {name for pair in takeaway.awaits.carries for name in pair} | set(takeaway.awaits.clears) <= written
        assert {takeaway.awaits.predicted, takeaway.awaits.observed} <= set(takeaway.awaits.clears)
        assert sum(map(takeaway.stands_in, takeaway.parts)) == 1


@each
def test_what_is_asked_for_later_is_a_box_and_so_is_each_day(takeaway):
    written = {field.name for field in takeaway.written}
    assert {ask.field for ask in takeaway.asks} <= written
    assert not (takeaway.awaits and takeaway.days)
    if takeaway.days:
        assert set(takeaway.days.fields.values()) <= written
        assert {ask.of for ask in takeaway.asks} <= set(takeaway.days.fields)


@each
def test_an_examples_figures_can_be_read(takeaway):
    examples = [dict(part.example.words) for part in takeaway.parts if part.example]
    for field in takeaway.fields:
        if field.reads:
            assert all(read(words[field.reads]).chart for words in examples)
            assert all(len(read(words[field.reads]).words) <= field.longest for words in examples)


@each
def test_sources_name_questions_and_parts_of_their_answers(takeaway):
    asked = {question.id: question for question in all_questions()}
    asked |= {question.on_page.id: question.on_page for question in asked.values() if question.on_page}
    for field in takeaway.fields:
        for source in field.sources:
            assert set(NAME.findall(source.words)) <= set(asked[source.question].kind.fields)


@each
def test_it_is_found_by_its_module_and_by_its_id(takeaway):
    assert find(takeaway.module) is find(int(takeaway.module)) is find(takeaway.id) is takeaway


def test_what_an_explorer_keeps_has_its_place_and_fits_it():
    keeping = [explorer for explorer in every().values() if explorer.keeps]
    assert keeping
    for explorer in keeping:
        takeaway, name = explorer.keeps
        [field] = [field for field in find(takeaway).fields if field.name == name]
        drafts = [explorer.answer(**chosen).draft for chosen in explorer.cases()]
        assert all(0 < len(draft) <= field.longest for draft in drafts)


def test_no_module_has_no_take_away():
    assert find("none") is None


def test_the_changelog_names_the_modules_that_have_one():
    modules = [takeaway.module for takeaway in all_takeaways()]
    assert modules == [str(number) for number in range(1, len(modules) + 1)]
    said = f"Take it to work: each of modules 1 to {len(modules)} ends with one A4 page"
    assert said in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
