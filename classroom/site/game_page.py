"""React or wait? on a page: a form, five buttons, a chart, and all that a script needs to play it."""

from html import escape

from classroom.explorers.react_or_wait import ended, flags, game, telling, words
from classroom.explorers.react_or_wait.game import KNOWN, LAST, NEVER, OFFERED, Game, State, deal
from classroom.explorers.react_or_wait.picture import lines, spec
from classroom.site.drawing import data, for_vega, picture, without_schema
from impactflow.charts.meanings import LOOKS
from impactflow.spc.words import CAUSES as RULES

ID = "react-or-wait"
NO_SCRIPTS = "The game needs scripts, and they are off in this browser. What it teaches is here all the same."


def html() -> str:
    """Return the game's places, with its first 24 weeks, and its data."""
    first = deal(OFFERED[0])
    drawn = without_schema(spec(first, KNOWN, NEVER))
    parts = [
        f"<noscript><p>{NO_SCRIPTS}</p></noscript>",
        _form(),
        f'<div class="impact-said" role="status"><p>{escape(words.SAYS["first"])}</p></div>',
        _moves(),
        picture(drawn, ID),
        f'<p class="impact-reading">{escape(words.READING)}</p>',
        ended.folded(words.WEEKS, _weeks(first)),
        f'<div class="impact-told" hidden>{ended.sheet()}</div>',
        f'<div class="impact-result" data-waiting>{ended.many_games()}</div>',
        ended.folded(words.INVENTED, ended.points(words.HOW)),
        for_vega(drawn),
        data("impact-play", _data()),
    ]
    title = escape(words.TITLE)
    return f'<section class="impact-explorer impact-game" aria-label="{title}">{"".join(parts)}</section>'


def _form() -> str:
    leaders = [("", "choose first"), *words.LEADERS.items()]
    numbers = [(str(number), str(number)) for number in OFFERED]
    return (
        f'<form class="impact-form" autocomplete="off"><p>{escape(words.ASKS)}</p>{_list("expect", words.EXPECT, leaders)}'
        f'{_list("game", words.GAME, numbers)}<p class="impact-buttons"><button type="submit">{words.BEGIN}</button> '
        f'<button type="reset">{words.AGAIN}</button></p></form>'
    )


def _list(name: str, label: str, options: list) -> str:
    items = "".join(f'<option value="{key}">{escape(each)}</option>' for key, each in options)
    place = f"{ID}-{name}"
    return f'<p><label for="{place}">{escape(label)}</label><select id="{place}" name="{name}">{items}</select></p>'


def _moves() -> str:
    buttons = "".join(
        f'<button type="button" data-action="{action}">{each}</button>' for action, each in words.ACTIONS.items()
    )
    return (
        f'<div class="impact-moves" role="group" aria-labelledby="{ID}-moves" hidden><p id="{ID}-moves">{words.MOVE}</p>'
        f'<div class="impact-buttons">{buttons}</div></div>'
    )


def _weeks(first: Game) -> str:
    known = telling.weeks(first, State(), [])[:KNOWN]
    return ended.table("weeks", words.WEEKS, words.WEEK_HEADS, known)


def _data() -> dict:
    """Return every game with its flags, the rules' numbers, and the sentences."""
    numbers = {
        "known": KNOWN, "last": LAST, "extra": game.EXTRA, "red": game.RED, "staff": game.STAFF, "trust": game.TRUST,
        "stories": game.STORIES, "hours": game.HOURS, "hours_a_patient": game.HOURS_A_PATIENT, "slow": game.SLOW,
        "effects": game.EFFECTS,
    }  # fmt: skip
    said = {
        "says": words.SAYS, "causes": words.CAUSES, "actions": words.ACTIONS, "rules": RULES,
        "moved": [[effect, done, words.SIGNED[effect]] for effect, done in words.MOVED.items()],
        "nothing": telling.NOTHING, "you": words.YOU, "looks": {key: look.word for key, look in LOOKS.items()},
        "beside": {leader: telling.beside(leader) for leader in words.LEADERS},
    }  # fmt: skip
    return {"numbers": numbers, "words": said, "games": {str(number): _game(deal(number)) for number in OFFERED}}


def _game(dealt: Game) -> dict:
    return {
        "number": dealt.number,
        "chance": [int(value) for value in dealt.chance],
        "speaks": dealt.speaks,
        "change": dealt.change,
        "lines": lines(dealt),
        "flags": {str(ends): _news(dealt, ends) for ends in (*range(dealt.change + 1, LAST + 1), NEVER)},
        "calm": telling.calm(dealt) if dealt.change == NEVER else "",
        "led": telling.this_game(dealt),
        "here": telling.here(dealt),
    }


def _news(dealt: Game, ends: int) -> dict:
    """Return by week what the chart newly marks, from the week in which the change is over."""
    start = KNOWN + 1 if ends == NEVER else ends
    found = {week: flags.news(dealt, week, ends) for week in range(start, LAST + 1)}
    return {str(week): {str(place): mark for place, mark in news.items()} for week, news in found.items() if news}
