"""Return on improvement: a business case whose figures can be changed, in cash, not in cash, and both beside each other."""
