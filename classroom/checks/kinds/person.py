"""A field of a form that names who answers for something: one person or one role, and not a team."""

import re
from dataclasses import dataclass
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.words import Words

# Roles that one word names, and those that need another word: which nurse?
LEADERS = (
    "matron sister manager lead leader head chair chairman chairwoman director chief coo ceo cno cmo cfo sro pharmacist coordinator "
    "co-ordinator supervisor superintendent secretary"
).split()
OTHERS = (
    "nurse doctor consultant registrar clinician physician surgeon medic therapist physio physiotherapist midwife paramedic porter "
    "clerk receptionist technician radiographer worker assistant officer executive administrator practitioner specialist adviser "
    "advisor fellow coach facilitator champion navigator planner analyst educator deputy hca carer"
).split()
PLURALS = [re.sub("y$", "ie", re.sub("fe$", "ve", role)) + "s" for role in (*LEADERS, *OTHERS)]
# Words that make many of what stands around them, unless a role comes behind: "the discharge team", "the discharge team lead".
MANY = (
    "team teams group groups committee board department departments directorate division hub office bureau unit service services "
    "crew crews staff panel mdt management leadership workforce colleagues members member people persons everyone everybody all both "
    "patients families relatives execs seniors juniors partnership centre faculty council"
).split()
# Areas, which are many where they stand last: "Juniper ward", but not "ward host".
AREAS = (
    "ward wards lounge pharmacy ed a&e icu itu sdec amu theatre theatres hospital trust site nursing medicine surgery flow quality "
    "improvement operations discharge estates transport informatics"
).split()
THINGS = (
    "meeting meetings huddle huddles report reports email emails e-mail mail letter call phone message text sms whatsapp paper "
    "poster newsletter bulletin dashboard minutes intranet notice noticeboard screen slides briefing survey website forum"
).split()
# Whoever comes behind these, or is named by them alone, is many or nobody.
NOBODY = (
    "any anyone anybody some someone somebody several two three four five many most few both various every everyone everybody "
    "each no nobody none not unknown unclear whoever whichever one person people we us they them member name owner role yet tbc "
    "tbd tba n/a later soon"
).split()
ARTICLES = "the our my your this".split()
ONE_OF_MANY = ["a", "an"]  # a nurse is any nurse; A Obi is one
BEHIND = (
    "of on in for at with from to by via through during after before within as when if until who whom whose that which is has "
    "will can tells speaks talks writes goes rings"
).split()  # what follows these says where, when or of whom
TITLES = "dr mr mrs ms miss mx prof professor".split()  # Dr Ward is no ward
JOINED = ["and", "or"]
# Letters made plain, in this order: No 4 is a number, and those on call are people.
PLAIN = (
    (r"[\".“”]", " "), (r"['’‘](?= |$)", ""), (r"\bno +(?=[0-9])", "number "), (r"\bon (?=(?:call|duty)\b)", "on-"),
    (r"-in-charge\b", " in charge"), (r" & |[/+]", " and "), (r",(?= *(?:and|or)\b)", " "),
)  # fmt: skip
BREAK = r"[,;:()\[\]–—|]| - "


@dataclass(frozen=True)
class Person(Words):
    """One person or one role, in words. No program can tell whether somebody has that name.

    Args:
        also: words in lower case that name somebody here, such as "owner" once a plan has named one.
        team: what to say to a team, a place, or several people; ``who_else`` is said to what is nobody at all.
    """

    least: int = 1
    also: tuple[str, ...] = ()
    team: str = ""

    expects = "Write a role and its ward or area, or a first name and a surname, in quotation marks."

    def read(self, value: Any) -> str:
        """Return the words, or raise WrongForm."""
        words = plain.text(value, self.expects)
        said = {"team": self.team, "nobody": self.who_else, "alone": self.expects}
        if fault := self._fault(_parts(words)):
            raise plain.WrongForm(said[fault] or self.expects)
        return words

    def _fault(self, parts: list[list[str]]) -> str:
        """Say why nobody is named: "team", "nobody" or "alone"; nothing where somebody is."""
        named = next((part for part in parts if part[0] not in BEHIND), [])
        phrase = named[: next((place for place, word in enumerate(named) if word in BEHIND), None)]
        if not phrase or (phrase[0] in NOBODY and phrase[0] not in self.also):
            return "nobody"
        if phrase[0] not in TITLES and (fault := self._kind(phrase)):
            return fault
        alone = len({word for part in parts for word in part}) < 2
        return "alone" if alone and phrase[0] not in (*LEADERS, *self.also) else ""

    def _kind(self, phrase: list[str]) -> str:
        """Judge by the last word that tells what somebody is, and by what is joined."""
        telling = (*LEADERS, *OTHERS, *MANY, *PLURALS, *THINGS)
        last = phrase[-1] if phrase[-1] in AREAS else next((word for word in reversed(phrase) if word in telling), "")
        if last in (*MANY, *PLURALS, *AREAS):
            return "team"
        two = any(word in JOINED and _are_two(phrase[:place], phrase[place + 1 :]) for place, word in enumerate(phrase))
        any_one = phrase[0] in ONE_OF_MANY and last in (*LEADERS, *OTHERS)
        return "nobody" if two or any_one or last in THINGS else ""


def _parts(words: str) -> list[list[str]]:
    """Return the words of each part between commas and the like, without those that open it."""
    bare = " ".join(words.lower().split())
    for pattern, instead in PLAIN:
        bare = re.sub(pattern, instead, bare, flags=re.ASCII)
    parts = [part.split() for part in re.split(BREAK, bare)]
    kept = [[word for place, word in enumerate(part) if word not in ARTICLES and (place or word != "by")] for part in parts]
    return [part for part in kept if part]


def _are_two(left: list[str], right: list[str]) -> bool:
    """Tell two people from one role with two words: health and safety lead."""
    roles = (*LEADERS, *OTHERS)
    return any(word in roles for word in left) or not any(word in roles for word in right)
