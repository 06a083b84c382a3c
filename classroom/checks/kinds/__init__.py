"""The forms that an answer takes, a file each."""
