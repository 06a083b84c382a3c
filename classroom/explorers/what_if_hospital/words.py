"""What the tray says, on a page and in a notebook."""

MOST, LONGEST = 4, 30  # scenarios; letters of a name, for which a phone has room
HEAD = "What-if hospital, scenarios"
PARTS = 4  # of a line: a name and three choices
LABELS = {"change": "What you try", "amount": "How much of it", "demand": "Demand"}

TITLE = "Your scenarios"
INTRO = "Keep what is chosen above, and compare up to four."
NAME, KEEP = "Name of this scenario", "Keep this scenario"
MEASURE, ONE, OTHER = "Measure", "Compare", "with"
TEXT = "Your scenarios as text"
GIVE = "Copy this text for somebody. Or put theirs in its place, and press “Use this text”. Your costs are left out of it."
COPY, USE, REMOVE = "Copy the text", "Use this text", "Remove"
HEADS = ("Scenario", "Now", "With it", "Difference (interval)")
COST_HEAD = "Cost a day"
COSTS = "Costs are your own figures, and the course has none. Leave a box blank, and no cost is shown."
OVERLAP = (
    "Each difference is from “now”, week by week with the same patients, with its own 95% interval. Do not compare two "
    "scenarios by whether their intervals overlap. The difference between the two stands below. The more you compare, the "
    "more differences chance alone will give you."
)

SAID = {
    "kept": "Kept as “{name}”. The tray holds {count} of {most}.",
    "full": "The tray is full. Remove a scenario first.",
    "there": "This scenario is kept already, as “{name}”.",
    "taken": "The name “{name}” is taken. Choose another.",
    "removed": "“{name}” is removed. The tray holds {count} of {most}.",
    "used": "The tray holds {count} of {most}, from the text.",
    "other": "Your tray holds other scenarios. Press again to put these in their place.",
    "elsewhere": "The tray was changed elsewhere, and is shown anew. Look, and try again.",
    "copied": "The text is copied.",
    "by hand": "Copy the text from its box: it is chosen.",
    "cost": "The cost is kept.",
    "no cost": "No cost is shown.",
    "bad cost": "“{words}” is no amount. Write pounds, such as 250 or 1,250.50, or leave the box blank.",
    "pair": "{measure}: with “{other}” it differs by {difference} from “{one}”. {verdict}",
    "clear": "The same patients, week by week: the luck of these weeks hardly explains it. Another run may differ.",
    "chance": "The interval holds 0: the luck of these weeks could explain it.",
    "same": "Choose two different scenarios.",
    "apart": "“{one}” and “{other}” have different demand, so they do not have the same patients. No paired difference can be given.",
}
# What is said of a text that holds no scenarios: the first trouble in it, and where.
UNREADABLE = {
    "empty": "There is no text yet. Paste what somebody gave you.",
    "head": "The first line should be “{head}”. Here it is “{words}”.",
    "none": "No scenario follows the first line.",
    "many": "The text holds {count} scenarios. The tray has room for {most}.",
    "parts": "Line {line} has the wrong number of parts: {count}. Four belong there, with | between: a name, and three choices.",
    "name": "Line {line} has no name before the first |.",
    "long": "The name in line {line} has {count} letters. {most} is the most.",
    "unknown": "Line {line}: “{words}” cannot be chosen for “{label}”. These can: {options}.",
    "twice": "Line {line}: the name “{name}” stands there twice.",
    "again": "Line {line} is the same scenario as “{name}”.",
}
SHORT = 40  # letters of somebody's words that a sentence repeats
