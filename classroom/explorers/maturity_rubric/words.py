"""What the rubric's explorer says, on a page and in a notebook."""

from impactflow.improvement.maturity import OWN

TITLE = "Maturity rubric"
HEAD = "Maturity rubric, the course’s own"
MOST, LONGEST = 12, 40  # views in one room; letters of a name
INTRO = (
    f"{OWN} Each person gives a score of 0 to 3 for each of the five components, and writes what they saw. "
    "A score above 0 needs something seen: an opinion is no score. One after the other, without looking at the others’ views."
)
KEPT = (
    "Nothing is sent. A role is enough for a name, and no patient has a place here. The views stay with your other answers on "
    "this machine. If you save your answers in a file, they are in it: remove them first, if you hand the file in."
)
WHO, DAY, SCORE, SEEN = "Who are you? A role is enough", "Day", "Score", "What did you see that shows it: a thing, a place, a month? Needed above 0"
ADD, SHOW, HIDE, REMOVE = "Add this view", "Show the views side by side", "Hide the views", "Remove"
COPY, PRINT, FORGET = "Copy as text", "Print the views", "Remove all views"
SIDE, SINCE, SAW = "Side by side", "Since the earlier time", "What each of them saw"
HEADS, MOST_APART = ("Component", "Apart"), "{apart}, most"
APART = HEADS.index("Apart")
SINCE_HEADS = ("Component", "Who", "Before", "After", "Change", "Seen now")
LATER, TEXT = "An earlier time, and views from elsewhere", "A text of views"
HOW_LATER = (
    "Look again after six months at work. Set the views of today aside then, or keep their text and paste it below. The same "
    "people give their views anew, and you see what rose and fell. A colleague on another machine can give you views as text too."
)
ASIDE, TAKE, COMPARE = "Set the views aside as the earlier time", "Add the views of this text", "Use this text as the earlier time"
DROP = "Remove the earlier time"

SAID = {
    "none": "There is no view yet.",
    "here": "Views so far: {count}, of {names}.",
    "added": "The view of {who} is in. Hand over to the next person, or show the views.",
    "hidden": "The views are hidden while somebody gives one.",
    "full": "There is room for {most} views. Remove one first.",
    "taken": "“{who}” has given a view already. Remove that one first, or choose another name.",
    "removed": "The view of {who} is removed.",
    "ask forget": "Press again to remove all views of today. The earlier time stays.",
    "forgotten": "All views of today are removed.",
    "aside": "The views are set aside as the earlier time. Give your views anew.",
    "ask aside": "There is an earlier time already. Press again to put these views in its place.",
    "took": "Views taken from the text: {count}.",
    "compared": "The text is the earlier time now. It has views of {names}.",
    "ask compare": "There is an earlier time already. Press again to put this text in its place.",
    "earlier": "Earlier time: views of {names}, {first}.",
    "dropped": "The earlier time is removed.",
    "copied": "The text is copied.",
    "by hand": "Copy the text from its box: it is chosen.",
    "elsewhere": "The views were changed elsewhere, and are shown anew. Look, and try again.",
    "print": "Download the views ({name}). Open the file in a browser, and print it.",
    "given": "Given on {first}.",
    "given over": "Given from {first} to {last}.",
    "line": "{who}: {score}, {means}.",
    "seen": " Seen: {seen}.",
}
UNREADABLE = {
    "who": "Write who you are: a role is enough.",
    "long": "“{words}” has {count} letters. {most} is the most.",
    "day": "“{words}” is no day. Write it like 2027-01-11.",
    "score": "“{component}” has no score yet. Choose 0 to 3.",
    "seen": "“{component}” has {score}, and nothing that shows it. Write what you saw, or give 0.",
    "opinion": "“{words}” is an opinion of “{component}”. What did you see: a thing, a place, a month?",
    "empty": "There is no text yet. Paste views that were copied as text.",
    "head": "The first line should be “{head}”. Here it is “{words}”.",
    "nobody": "No view follows the first line.",
    "many": "The text holds {count} views. There is room for {most}.",
    "view": "“{words}” should be a name and a day, with | between.",
    "component": "“{words}” should be “{component}”, a score, and what was seen, with | between.",
    "short": "The view of {who} ends too soon. Five components belong to it.",
    "twice": "“{who}” is there twice.",
    "line": "Line {line}: {trouble}",
}
# Words that say how good something is, or yes and no, and nothing that was seen.
OPINIONS = (
    "good", "very good", "quite good", "not good", "great", "excellent", "fine", "nice", "well", "better", "ok", "okay", "average", "strong",
    "weak", "poor", "bad", "yes", "no", "none", "nothing", "agree",
)  # fmt: skip
SHORT = 40  # letters of somebody's words that a sentence repeats
