"""What the game says, as sentences to be filled in: a page fills in the same ones."""

from classroom.explorers.react_or_wait import game as rules

TITLE = "React or wait?"
MEASURE = "Patients who waited more than 12 hours, each week"
READING = f"{MEASURE}. Mean and limits come from the first {rules.KNOWN} weeks."
ASKS = "Over many games, which leader costs patients least? Choose one, then lead for 24 weeks yourself."
EXPECT = "What do you expect? A leader who"
GAME, BEGIN, AGAIN, MOVE = "Game", "Begin", "Start again", "What do you do this week?"
ACTIONS = {"ask": "Ask", "see": "Go and see", "test": "Test a change", "escalate": "Escalate", "wait": "Wait"}
LEADERS = {
    "wait": "waits, always",
    "red-escalate": "escalates every red week",
    "red-test": "changes something every red week",
    "ask": "asks every week, then tests",
    "rounds": "goes to see every week, then tests",
    "signal": "goes to see after a signal, then tests",
}
# What changes in a game, and what people name when nothing has: both sound alike.
CAUSES = (
    "Beds come later than they did.", "One scanner is out of use.",
    "One ward takes nobody after six.", "Two doctors have left.",
)  # fmt: skip
SAYS = {
    "first": "24 weeks are on the chart. Say what you expect, then press Begin.",
    "choose": "First choose what you expect.",
    "over": "The 24 weeks are over. What was really there, and what it cost, stands below.",
    "week": f"Week {{week}} of {rules.LAST}: {{value}} patients.{{red}} {{signal}}",
    "red": " Red in the board’s report.",
    "none": "No signal.",
    "concern": "A signal of concern: {rule}.",
    "improvement": "A signal for the better: {rule}.",
    "wait": "You wait.",
    "quiet": "You ask. It was a week like others, people say.",
    "told": "You ask. One answers: “{cause}”",
    "story": "You ask. One answers: “{cause}”",
    "ordinary": "You go and see, and find nothing new.",
    "found": "You go and see, and find it. {cause}",
    "test": "You test a change with the team.",
    "escalate": "You escalate. There are calls, and a report.",
    "calm": "Nothing changed in these 24 weeks. All their ups and downs were chance.",
    "flags": "In {count} of them the chart gave a signal of concern all the same. Chance does that.",
    "changed": "From week {start} something had changed. {cause} "
    f"While it lasted, {rules.EXTRA} more patients a week waited too long.",
    "on": "It went on to the end.",
    "ended": "It was over from week {ends}.",
    "patients": "{all} more patients waited too long: {left} while something was wrong, and {taken} for the "
    "{hours} hours that your choices took from the ward.",
    "trust": f"{{trust}} of {rules.STAFF} people would now tell you about a problem. At the start {rules.TRUST} would have.",
    "picture": f"Line chart of {{week}} weeks. {MEASURE}: {{value}} in the last. Mean {{mean}}, limits {{low}} to {{top}}, "
    f"from the first {rules.KNOWN} weeks.",
    "marked": "Weeks marked as signals: {weeks}.",
    "unmarked": "No week is marked as a signal.",
    "here": "Best for patients in this game: {leaders}.",
    "beside": "You expected: a leader who {expected}. Over many games, {mean} more patients wait too long in each, on average. "
    "The fewest wait with leaders who come close to each other, {least} to {most}: {best}.",
}
MOVED = {
    "unseen": "You waited while something was wrong",
    "blind": "You tested a change with no cause known",
    "lost": "You escalated with no cause known",
    "heard": "You went to see",
    "acted": "You tested what people had shown you",
}
SIGNED = {effect: f"{size:+}".replace("-", "−") for effect, size in rules.EFFECTS.items()}

REALLY, COST = "What was really there", "What your choices cost"
HERE, MANY = "The same game, led in other ways too", "Led in the same ways over 2,000 games"
WEEKS, INVENTED = "All weeks so far, in figures", "How the game is made up"
WEEK_HEADS = ("Week", "Patients", "On the chart", "You")
MOVED_HEADS = ("What moved that", "Times", "People, each time")
YOU = "is you"
HERE_HEADS = ("The leader", "Patients", "Trust")
MANY_HEADS = ("The leader", "Patients, mean", "Nine games in ten", "Trust, mean")
COLUMNS = (
    "Patients: how many more waited too long. "
    f"Trust: how many of {rules.STAFF} people would tell you about a problem, at the end."
)

HOW = (
    "The department, its figures and its people are invented. They are not Fairbeck’s.",
    f"Chance moves each week by about {rules.SPREAD}, around {rules.USUAL}. The board’s report is red above {rules.RED}.",
    f"In half of all games something changes between weeks {rules.FIRST} and {rules.LATEST}. "
    f"Then {rules.EXTRA} more patients a week wait too long, until it is put right.",
    "What each choice takes from the ward, in hours: "
    + ", ".join(f"{ACTIONS[action].lower()} {rules.HOURS[action]}" for action in ACTIONS)
    + f". For {rules.HOURS_A_PATIENT} hours, one more patient waits too long.",
    f"At the start {rules.TRUST} of {rules.STAFF} people would tell you about a problem. The fewer they are, the less you are told.",
    "The chart is read anew each week: a later week can turn an earlier one into part of a signal.",
    "In one ordinary week of four, people who are asked name a cause all the same. Only who goes to see can tell.",
    "A test puts the change right if you were told its cause, or saw it. "
    f"So does an escalation. Without a cause, an escalation takes {rules.SLOW} weeks.",
)
