"""Take it to work: one A4 page from a learner's own words, in a notebook and on the page."""

from classroom.takeaway.register import all_takeaways, find
from classroom.takeaway.showing import take_to_work
from classroom.takeaway.takeaway import Ask, Awaited, Days, Example, Field, Part, Source, Takeaway

__all__ = ["Ask", "Awaited", "Days", "Example", "Field", "Part", "Source", "Takeaway", "all_takeaways", "find", "take_to_work"]
