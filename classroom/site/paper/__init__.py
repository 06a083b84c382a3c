"""The whole book on paper: one tagged PDF, made from the same pages by a Chromium that is there."""
