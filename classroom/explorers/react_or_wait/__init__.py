"""React or wait?: 24 weeks on a chart, 24 more to answer one at a time, and what each answer costs."""


def play():
    """Show the game in a notebook."""
    # Here and not above: the site reads the rules without loading a notebook's forms.
    from classroom.explorers.react_or_wait.live import Showing

    return Showing()
