"""What the explorer says, as sentences to be filled in: a page fills in the same ones."""

TITLE = "Return on improvement"
CASE = (
    "A business case at Fairbeck wants same-day care open longer still, until 22:00. The board paper took the likeliest figure each time, and gave "
    "the change all of the benefit. It came to {paper} in cash: “it pays for itself”. Here each figure has a least and a most. "
    "The course has invented all of them."
)
QUESTION = "In how many of {runs} runs is there a gain in cash?"
EXPECT, SHOW, AGAIN, PAPER = "What do you expect?", "Show me", "Start again", "Take the board paper’s figures"
FIRST, CHOOSE = "Say what you expect, then press Show me.", "First choose what you expect."
# What a guess can be, and from what percent of runs on it holds.
GUESSES = {"in 95 of 100, or more": 95, "in half of them, or more": 50, "in fewer than half": 5, "in fewer than 5 of 100": 0}

FIGURES = "The figures: put yours in"
KEPT = "They are not kept and not sent: when you leave, they are gone."
KINDS = {"cash": "In cash", "not cash": "Not in cash", "together": "Both together"}
BESIDE = "In cash, not in cash, and both"
HEADS = ("Counted", "Mean", "95% of runs", "A gain in")
MOVES = "What each figure alone moves"
KIND = "Show the bars for"
MOVES_HEADS = ("Figure", "At its low end", "At its high end")
NOUGHT = "£0"
READING = "Dot: the mean. Line: 95 of 100 runs. Left of £0 is a loss."
ENDS = (
    "Each bar: one figure goes from its 2.5th to its 97.5th percentile, and the others stay at their exact means. The mean "
    "in the table is that of the runs. In the case as it opens, in cash, it is £4,960 higher than the exact one."
)
WHOLE, TAKEN = "All of it in words", "What this takes for granted"
TRIANGLES = (
    "{runs} runs, the same ones each time. Between least and most, figures near the likely one come most often; of the "
    "share, all are as likely, and both benefits have the same one."
)

SAID = {
    "headline": "Over {years}, in cash: {words} of runs.",
    "beside": "You expected a gain {expected}.{end}",
    "paper": "These are the board paper’s figures.",
    "so": " So it is.",
    "is": " It is one {came}.",
    "turns": "Each of these alone decides between loss and gain: {inputs}.",
    "none": "No figure alone decides between loss and gain.",
    "moves": "{input} from {low} to {high}",
    "tornado": "Tornado chart, {kind}, the largest first: {each}. {turns}",
    "intervals": "{kind}: mean {mean}, 95% of runs from {low} to {high}",
    "range": "{each}.",
    "stands": "{trouble} Below stand the figures from before.",
}
UNREADABLE = {
    "blank": "“{label}” has an empty box. Write a figure in it.",
    "figure": "“{words}” in “{label}” is no figure. Write digits, such as 250000 or 250,000.",
    "minus": "“{label}” cannot be below nought. Here stands {words}.",
    "share": "“{label}”: {digits} looks like a share of 1. Write {percent}, not {digits}. If you do mean {digits}%, write its sign.",
    "order": "“{label}”: {figures} do not rise. Give the least first.",
    "range": "“{label}” goes from {least} to {most}. Here stands {words}.",
    "whole": "“{label}” should be a whole number. Here stands {words}.",
}
SHORT = 20  # letters of somebody's words that a sentence repeats
