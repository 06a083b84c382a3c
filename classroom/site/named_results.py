"""Each folded result's button says of which part it is: a page has a dozen, and a list of them is read aloud."""

import re
from collections import Counter

FOUND = re.compile(
    r'<h[23]>(?P<heading>.*?)<a class="headerlink"'
    r'|<summary aria-label="Toggle hidden content">(?P<inner>.*?)</summary>',
    re.DOTALL,
)
TAG = re.compile(r"<[^>]+>")


def named(body: str) -> str:
    """Return a page's HTML with each folded result named after the heading it stands under.

    The label that the folding gives would cover "Show the result". It is taken away; what is
    added is heard and not seen.
    """
    heading, places = "", Counter()

    def one(match: re.Match) -> str:
        nonlocal heading
        if match["heading"] is not None:
            heading = TAG.sub("", match["heading"]).strip()
            return match[0]
        places[heading] += 1
        again = f", {places[heading]}" if places[heading] > 1 else ""
        of = f'<span class="visually-hidden"> of “{heading}”{again}</span>' if heading else ""
        return f"<summary>{match['inner']}{of}</summary>"

    return FOUND.sub(one, body)
