"""An organisation's own site: its name, colour, logo, contact, pages and figures, without a change of code."""
