"""What a page needs to mark a question by itself: boxes, words, and the keys of answers."""
