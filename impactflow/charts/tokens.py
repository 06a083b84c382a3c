"""The look's colours, each once: the charts' theme and the pages' styles are made from here."""

from dataclasses import dataclass, fields

FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"


@dataclass(frozen=True)
class Palette:
    """Colours of one theme as hex codes; contrast with paper is held by a test."""

    paper: str
    tint: str
    ink: str
    quiet: str
    line: str
    grid: str
    accent: str
    improvement: str
    concern: str
    common_cause: str
    neutral: str
    target: str


LIGHT = Palette(
    paper="#FFFFFF",
    tint="#F3F6F7",
    ink="#17212B",
    quiet="#4A5763",
    line="#8A96A1",
    grid="#E3E8EB",
    accent="#0B6470",
    improvement="#0B5FA5",
    concern="#B8500B",
    common_cause="#66717C",
    neutral="#6A3D9A",
    target="#A3123A",
)

DARK = Palette(
    paper="#11181F",
    tint="#1A232C",
    ink="#E8EDF1",
    quiet="#B3BEC8",
    line="#7C8894",
    grid="#2A3540",
    accent="#5CC4CF",
    improvement="#6DB6F2",
    concern="#F29A5B",
    common_cause="#9AA6B1",
    neutral="#C3A1EA",
    target="#FF8FA3",
)


def names() -> tuple[str, ...]:
    """List the names that both palettes share."""
    return tuple(field.name for field in fields(Palette))


def variables(scope: str, palette: Palette) -> str:
    """Write a palette as CSS custom properties, ``--impact-ink`` and so on, inside ``scope``."""
    lines = [f"  --impact-{n.replace('_', '-')}: {getattr(palette, n)};" for n in names()]
    return "\n".join([f"{scope} {{", *lines, "}"]) + "\n"


def dark_rules(scope: str) -> str:
    """Write CSS that repaints a chart drawn in light colours inside ``scope`` for a dark page.

    A stored chart carries the light colours. Its SVG marks keep them as attributes, so that one
    rule a colour turns the same drawing dark, without drawing it again.
    """
    rules = []
    for name in names():
        light, dark = getattr(LIGHT, name), getattr(DARK, name)
        for paint in ("fill", "stroke"):
            rules.append(f'{scope} svg [{paint}="{light}"] {{ {paint}: {dark}; }}')
    return "\n".join(rules) + "\n"
