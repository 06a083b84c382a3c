"""What there is to say of one game as it is played, and of how it ended."""

from math import floor

from classroom.explorers.react_or_wait.flags import marks, signal
from classroom.explorers.react_or_wait.game import EXTRA, HOURS_A_PATIENT, KNOWN, LAST, NEVER, RED, Game, State
from classroom.explorers.react_or_wait.many import kept, led
from classroom.explorers.react_or_wait.words import ACTIONS, CAUSES, LEADERS, MOVED, SAYS, SIGNED, YOU
from impactflow.charts.meanings import LOOKS
from impactflow.spc.words import CAUSES as RULES

CLOSE = 5  # patients: means less far apart name no winner
NOTHING = "–"  # a week in which nothing was chosen


def whole(figure: float) -> int:
    """Round as the page does: halves up."""
    return floor(figure + 0.5)


def status(game: Game, state: State) -> str:
    """Say what came of the last choice, then what the week shows."""
    parts = [came(game, state)] if state.came else []
    return " ".join([*parts, SAYS["over"] if state.over else week(game, state)])


def week(game: Game, state: State) -> str:
    """Say a week's figure, its colour, and what the chart newly shows."""
    value = game.value(state.week, state.ends)
    meaning, rule = signal(game, state.week, state.ends)
    said = SAYS[meaning or "none"].format(rule=RULES.get(rule, ""))
    return SAYS["week"].format(week=state.week, value=int(value), red=SAYS["red"] if value > RED else "", signal=said)


def came(game: Game, state: State) -> str:
    """Say what came of the last choice."""
    place = state.week - 1 if state.came == "story" else game.number
    return SAYS[state.came].format(cause=CAUSES[place % len(CAUSES)])


def weeks(game: Game, state: State, choices: list[str]) -> list[list]:
    """Return all weeks so far: the figure, what the chart says of it by now, and what was chosen."""
    last = min(state.week, LAST)
    done = [NOTHING] * KNOWN + [ACTIONS[action] for action in choices] + [NOTHING]
    found = zip(game.values(last, state.ends).tolist(), marks(game, last, state.ends), strict=True)
    return [
        [place, int(value), LOOKS[meaning].word, done[place - 1]] for place, (value, (meaning, _)) in enumerate(found, 1)
    ]


def really(game: Game, state: State) -> str:
    """Say what was really there."""
    if game.change == NEVER:
        return calm(game)
    cause = CAUSES[game.number % len(CAUSES)]
    end = SAYS["on"] if state.ends > LAST else SAYS["ended"].format(ends=state.ends)
    return f"{SAYS['changed'].format(start=game.change, cause=cause)} {end}"


def calm(game: Game) -> str:
    """Say that nothing changed, and how often the chart said so all the same."""
    count = sum(signal(game, each, NEVER)[0] == "concern" for each in range(KNOWN + 1, LAST + 1))
    return " ".join([SAYS["calm"], *([SAYS["flags"].format(count=count)] if count else [])])


def cost(state: State) -> str:
    """Say what the choices cost, in patients and in trust."""
    left, taken = EXTRA * state.changed_weeks, whole(state.hours / HOURS_A_PATIENT)
    patients = SAYS["patients"].format(all=left + taken, left=left, taken=taken, hours=state.hours)
    return f"{patients} {SAYS['trust'].format(trust=state.trust)}"


def moved(state: State) -> list[list]:
    """Return what moved trust: what was done, how often, and by how many people each time."""
    counts = {effect: state.effects.count(effect) for effect in MOVED}
    return [[MOVED[effect], count, SIGNED[effect]] for effect, count in counts.items() if count]


def you(state: State) -> list:
    """Return what a learner's own choices cost, as a row beside the other ways to lead."""
    return [YOU, whole(state.patients), state.trust]


def this_game(game: Game) -> list[list]:
    """Return what each way to lead costs in this game: patients, and people who would tell you."""
    return [[LEADERS[policy], whole(end.patients), end.trust] for policy, end in led(game).items()]


def here(game: Game) -> str:
    """Say which ways to lead came out best in this game."""
    rows = this_game(game)
    least = min(patients for _, patients, _ in rows)
    return SAYS["here"].format(leaders="; ".join(leader for leader, patients, _ in rows if patients == least))


def many_games() -> list[list]:
    """Return what each way to lead costs over many games: mean, where nine in ten lie, and trust."""
    return [[LEADERS[policy], *_over_many(found)] for policy, found in kept()["policies"].items()]


def _over_many(found: dict) -> list:
    mean, low, high = map(whole, found["patients"])
    return [mean, f"{low} to {high}", whole(found["trust"][0])]


def beside(expected: str) -> str:
    """Say how a way to lead that was expected to be best stands beside those that are."""
    means = {policy: found["patients"][0] for policy, found in kept()["policies"].items()}
    best = {policy: mean for policy, mean in means.items() if mean < min(means.values()) + CLOSE}
    figures = {"mean": means[expected], "least": min(best.values()), "most": max(best.values())}
    said = {"expected": LEADERS[expected], "best": "; ".join(LEADERS[policy] for policy in best)}
    return SAYS["beside"].format(**said, **{name: whole(figure) for name, figure in figures.items()})


def lessons() -> list[str]:
    """Say what many games teach, and what a single one cannot."""
    share = {name: whole(100 * kept()[name]) for name in kept() if name != "policies"}
    return [
        "Three ways come close: to ask every week, to go and see every week, and to go and see after a signal. All three "
        "look before they act. Trust tells them apart, and so do your hours: you have more than this one chart.",
        "To escalate every red week costs fewer patients than to wait always, and the most trust. To look first costs fewer still.",
        f"One game can punish what is right. When nothing changes, {share['false_concern']} in 100 charts still give a "
        f"signal of concern within 24 weeks. With signals for the better, {share['false_flag']} do. In "
        f"{share['waiting_cheaper']} of 100 games it costs fewer patients to wait than to look after signals. In "
        f"{share['escalating_cheaper']} it costs fewer to escalate every red week. So judge a way to lead by many games.",
        "It depends on what we assumed. If an escalation found a cause in two weeks and not in six, it would cost fewer "
        "patients than to look after signals. It would still cost trust.",
    ]
