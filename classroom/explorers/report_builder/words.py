"""What the report builder says, as sentences to be filled in: a page fills in the same ones."""

TITLE = "The report builder"
ASKS = "Fairbeck’s figures end in March 2026. How many of its six measures will be a concern?"
EXPECT, CHOOSE_FIRST = "How many concerns do you expect?", "choose first"
COUNTS = ("none", "one", "two", "three", "four", "five", "six")
SHOW, AGAIN, SAVE = "Make the report", "Start again", "Download the report"
WHOSE, FAIRBECK, OWN = "Whose figures?", "Fairbeck’s", "my own"
HEADING, ADD = "Title of the report", "Add a measure"
FAIRBECK_TITLE, OWN_TITLE = "Fairbeck General: monthly report", "Monthly report"
TAKEN = "In the report"
NAME, UNIT, BETTER, TARGET, REBASE, FIGURES = (
    "Name of the measure", "Unit, such as hours", "Better when", "Target",
    "New limits from", "A month and a figure on each line",
)  # fmt: skip
WAYS = {"increase": "higher", "decrease": "lower", "neutral": "neither"}
HOW = (
    "Totals of a month only, and nothing about one person. A month and a figure on each line, such as “2025-04 412”. "
    "For a percentage, write the part and the whole: “2025-04 312 of 420”. A dash stands for a missing figure. "
    "You can paste columns from a spreadsheet."
)
SMALL = (
    "Counts under 5 may point at a person. They are left out. "
    "Of a part and its whole, so is a month where the rest is under 5."
)
STAYS = "Your figures stay in this browser, on this computer, and nothing is sent. Nothing is kept: download the report."
STAYS_HERE = "Your figures stay on this computer. Nothing is kept: download the report."
ON_BINDER = "Your own figures have no place on Binder. Use Fairbeck’s here, or the page version for yours."
WHEN = "Leave Target and New limits empty where there are none. New limits begin in a month, such as 2025-07. Put a comma between two months. They need a reason that you can name: a change in how work is done, or in how it is counted."
NO_SCRIPTS = "Scripts are off in this browser, so nothing can be changed here. This is Fairbeck’s report."
FIRST = "Say what you expect, then press Make the report."
FIRST_OWN = "Paste your figures, then press Make the report."
CHOOSE = "First choose what you expect."
BESIDE, SO_IT_IS, IT_IS, AS_OPENED = "You expected: {}.", "So it is.", "It is: {}.", "That is before your changes."
MADE = "The report is made. {finding}. {first} stands first."
NTH = "Measure {}"
OPENS = "It opens without a network, and prints."
SAVED = f"The report is in the file report.html. Look in your downloads. {OPENS}"
FILE = "report.html"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# Of the lines in a box of figures; each begins with the line's number.
LINES = {
    "month": "Line {line}: “{word}” does not begin with a month. Write a month and a figure, such as 2025-04 412.",
    "number": "Line {line}: “{word}” is no figure. Write one such as 412 or 71.4, or a dash where there is none.",
    "several": "Line {line}: “{word}” may be one figure or two. Put a space between two figures.",
    "many": "Line {line} has {word} figures. Write one, or a part and its whole.",
    "mixed": "Line {line} has {word}, and the lines before it have not. Write the same on each line.",
    "twice": "Line {line}: {word} is there twice. Keep one line for each month.",
    "percent": "Line {line}: a part and its whole are no percentages. Leave out the % sign.",
    "whole": "Line {line}: {word} is more than its whole. Write the part first, then the whole.",
    "below": "Line {line}: {word} is below 0, so it is no count.",
    "span": "From the first month to the last are {word} months. Keep the last 60 at most.",
}
ONE_FIGURE, TWO_FIGURES = "one figure", "a part and its whole"
# Of a measure; each names it.
PROBLEMS = {
    "none": "There are no measures yet. Choose one at least.",
    "own": "There are no figures yet. Paste some into the first box.",
    "name": "Measure {name} has figures and no name. Give it one.",
    "twice": "Two measures are called “{name}”. Give each its own name.",
    "figures": "“{name}” has no figures yet. Write a month and a figure on each line.",
    "line": "“{name}”: {word}",
    "percent": "“{name}”: the target “{word}” has a % sign, and the figures are no percentages. Leave out the sign.",
    "shares": "“{name}”: these figures look like shares. Write 74, not 0.74. If they are below 1%, write each with its sign, such as 0.7%.",
    "share": "“{name}”: the target {word} looks like a share. Write it in percent, as 78 for 0.78. If it is below 1%, write its sign, such as 0.5%.",
    "beyond": "“{name}”: the target {word} is more than everybody. Write one from 0 to 100.",
    "below": "“{name}”: the target {word} is below 0, and no figure is. Write one of 0 or more.",
    "target": "“{name}”: the target “{word}” is no figure. Write one such as 78, or leave it empty.",
    "month": "“{name}”: new limits cannot begin at “{word}”. Write a month, such as 2025-07, and a comma between two. Leave it empty where there are none.",
    "outside": "“{name}”: new limits cannot begin in {word}: its figures do not reach that month.",
    "few": "“{name}” has {word} that can be shown. Limits need two, and twelve are better.",
}
NO_FIGURE = "no figure"
# Beside a chart, for its reader.
GAPS = "These months are missing: {}."
UNKNOWN_PARTS = (
    "These percentages came without their counts, so no small count could be left out. "
    "Check that none rests on fewer than 5 people, nor its rest."
)
