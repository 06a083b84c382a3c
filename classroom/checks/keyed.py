"""Answers as keys, so that a page can mark them without showing them.

A page holds the keys of the right answer and of each mistake. It turns what a learner typed into
texts (``kind.written``), makes a key of each, and looks whether one is among them
(``kind.accepted``). The key is BLAKE2s (RFC 7693) of the text, because it is built from 32-bit
sums, rotations and exclusive-ors alone: plain JavaScript does these with ``>>> 0``, without
BigInt and without Web Crypto, which is missing on plain http and ``file://``. It takes a key of
its own, so that the same answer to two questions has two keys.

In JavaScript, by the steps of RFC 7693, section 3.3:

- key: the question's id as UTF-8 (32 bytes at most), padded with zeros to one block of 64 bytes;
- data: the text as UTF-8;
- digest: 8 bytes, so the first word of the state is ``0x6A09E667 ^ 0x01010000 ^ (key.length << 8) ^ 8``;
- written as 16 hexadecimal digits in lower case.

``solutions/`` is public: this keeps a page from giving the answer away, and nobody from looking.
"""

from hashlib import blake2s

SIZE = 8  # bytes


def key_of(question_id: str, answer: str) -> str:
    """Return the key of an answer's text.

    Args:
        question_id: 1 to 32 bytes as UTF-8.
        answer: a text that ``kind.written`` or ``kind.accepted`` gives.

    Raises:
        ValueError: the id is longer.
    """
    return blake2s(answer.encode(), key=question_id.encode(), digest_size=SIZE).hexdigest()
