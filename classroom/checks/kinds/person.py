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
    "advisor fellow coach facilitator champion navigator planner analyst educator deputy hca carer "
    "housekeeper"
).split()
ROLES = (*LEADERS, *OTHERS)
PLURALS = [re.sub("y$", "ie", re.sub("fe$", "ve", role)) + "s" for role in ROLES]
# Words that make many of what stands around them, unless a role comes behind: "the discharge team", "the discharge team lead".
MANY = (
    "team teams group groups committee board department departments directorate division hub office bureau unit service services "
    "crew crews staff panel mdt management leadership workforce colleagues members member people persons everyone everybody all both "
    "patients families relatives execs seniors juniors partnership centre faculty council cell room "
    "force taskforce network 7s"
).split()
# Areas, which are many where they stand last and no role before: "Juniper ward", but not "ward host" or "matron ED".
AREAS = (
    "ward wards lounge pharmacy ed a&e icu itu sdec amu theatre theatres hospital trust site nursing medicine surgery flow quality "
    "improvement operations discharge estates transport informatics governance care england general"
).split()
THINGS = (
    "meeting meetings huddle huddles report reports email emails e-mail mail letter call phone message text sms whatsapp paper "
    "poster newsletter bulletin dashboard minutes intranet notice noticeboard screen slides briefing survey website forum "
    "round rounds board-round spreadsheet form"
).split()
# Whoever comes behind these, or is named by them alone, is many or nobody.
NOBODY = (
    "any anyone anybody some someone somebody several two three four five many most few both various every everyone everybody "
    "each no nobody none not unknown unclear whoever whichever one person we us they them member name owner role yet tbc "
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
# Words made plain, in this order: No 4 is a number, those on call are people, Will is a name, a manager of each ward is
# many, and those who are told something own nothing.
PLAIN = (
    (r"[\".“”]", " "), (r"['’‘](?= |$)", ""), (r"\bno +(?=[0-9])", "number "), (r"\bon (?=(?:call|duty)\b)", "on-"),
    (r"-in-charge\b", " in charge"), (r" & |[/+]", " and "), (r",(?= *(?:and|or)\b)", " "),
    (r"^(?:the )?(?:one person *(?:[,;:(–—]|- )|(?:owner|lead) *[:(]) *", ""), (r"\bperson (?=in charge (?:of|on|for)\b)", "lead "),
    (r"^will (?=[^ ,]+(?:,|$))", "william "), (r"\bcare of (?:the )?(?=elderly|older)", ""),
    (r"\b(?:in charge )?(?:of|on|in|for) (?:each|every)\b", "all of"), (r" (?:to|who|whom|tells|speaks|talks|writes|goes|rings) [^,;:()–—]*", " tells them"),
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
        phrase = _before(named)
        if not phrase or (phrase[0] in NOBODY and phrase[0] not in self.also):
            return "nobody"
        if fault := self._kind(phrase):
            return fault
        if _has_another(named[len(phrase) :], parts):
            return "nobody"
        alone = len({word for part in parts for word in part}) < 2
        return "alone" if alone and phrase[0] not in (*LEADERS, *self.also) else ""

    def _kind(self, phrase: list[str]) -> str:
        """Judge by the last word that tells what somebody is, and by what is joined."""
        titled = phrase[0] in TITLES and not any(re.search("['’‘]s$", word) for word in phrase)
        last = _telling(phrase[2:] if titled else phrase)  # Dr Staff is one
        place = phrase[-1] in AREAS and not titled and not any(word in ROLES for word in phrase)
        if place or last in (*MANY, *PLURALS):
            return "team"
        two = any(word in JOINED and _are_two(phrase[:at], phrase[at + 1 :]) for at, word in enumerate(phrase))
        any_one = phrase[0] in ONE_OF_MANY and last in ROLES
        return "nobody" if two or any_one or last in THINGS else ""


def _parts(words: str) -> list[list[str]]:
    """Return the words of each part between commas and the like, without those that open it."""
    bare = " ".join(words.lower().split())
    for pattern, instead in PLAIN:
        bare = re.sub(pattern, instead, bare, flags=re.ASCII)
    parts = [part.split() for part in re.split(BREAK, bare)]
    kept = [[word for place, word in enumerate(part) if word not in ARTICLES and (place or word != "by")] for part in parts]
    return [part for part in kept if part]


def _before(words: list[str]) -> list[str]:
    """Return the words before the first that says where, when or of whom."""
    return words[: next((place for place, word in enumerate(words) if word in BEHIND), None)]


def _telling(words: list[str]) -> str:
    """Return the last word that tells what somebody or something is, if one does."""
    return next((word for word in reversed(words) if word in (*ROLES, *MANY, *PLURALS, *THINGS)), "")


def _are_two(left: list[str], right: list[str]) -> bool:
    """Tell two people from one role with two words: health and safety lead."""
    person = any(word in (*ROLES, *TITLES) for word in left) or any(word in (*LEADERS, *TITLES) for word in right[:1])
    return person or not any(word in ROLES for word in right)


def _has_another(behind: list[str], parts: list[list[str]]) -> bool:
    """Tell a second owner: joined on behind the first one's place, or a part that is a role again."""
    rows = [behind, *(part for part in parts if part[0] in JOINED)]
    joined = [_before(row[at + 1 :]) for row in rows for at, word in enumerate(row) if word in JOINED]
    owners = [_before(part) for part in parts if part[0] not in BEHIND]
    roles, titles = (sum(part[end] in known for part in owners) for end, known in ((-1, ROLES), (0, TITLES)))
    return max(roles, titles) > 1 or any(_telling(words) in ROLES or {*words[:1]} & {*TITLES} for words in joined)
