from itertools import product

from impactflow.spc import meaning
from impactflow.spc.signals import LABELS
from impactflow.spc.words import ASSURANCE, CAUSES, VARIATION
from impactflow.spc.words.signals import MEANINGS, SHORT


def test_every_name_that_the_rules_can_give_has_words():
    assert set(CAUSES) == set(LABELS) - {""}
    assert set(VARIATION) == {meaning.variation(*both) for both in product((-1, 0, 1), (-1, 0, 1))}
    told = {word for words in meaning.WORDS.values() for word in words.values()} - {meaning.COMMON}
    assert set(MEANINGS) == set(SHORT) == told
    told = {meaning.assurance(t, 1, 3, better) for t, better in product((0, 2, 4), (-1, 1))}
    assert set(ASSURANCE) == told
