"""A module's slides as one file, with reveal.js inside: no network, no folder beside it."""

import importlib.util
from html import escape
from pathlib import Path

from classroom.folders import ROOT
from classroom.training.slides.markup import bare, section
from classroom.training.slides.notes import of_scenes
from classroom.training.slides.scenes import Slide, lesson, slides
from impactflow.charts.tokens import LIGHT, variables
from impactflow.errors import PlainError

OUT = ROOT / "_build" / "slides"
STYLES = Path(__file__).with_name("slides.css")
PACKAGE = "sphinx_revealjs"  # only the files that it carries are used
START = """Reveal.initialize({
  width: 1280, height: 720, margin: 0.03, center: false, hash: true, transition: "none",
  backgroundTransition: "none", slideNumber: "c/t", controls: true, progress: true, plugins: [RevealNotes]
});"""
KEYS = (
    "Keys: the space bar goes on, Shift and the space bar go back. S opens these notes in a window of "
    "their own, with the next slide and a clock. Full stop makes the screen dark. Esc shows all slides."
)


def make(module: str) -> str:
    """Return the page of a module's slides.

    Raises:
        NoSlides: it has no lesson with core scenes.
        PlainError: its trainer's page says nothing of its scenes, or reveal.js is not installed.
    """
    made = slides(lesson(module))
    return page(made, of_scenes(module))


def page(made: list[Slide], said: dict[str, str]) -> str:
    """Return slides as a page; what is said of a scene stands in the notes of its first slide."""
    sections = "\n".join(section(slide, place, _notes(slide, said)) for place, slide in enumerate(made))
    reveal = _reveal()
    styles = (reveal / "dist" / "reveal.css", STYLES)
    scripts = (reveal / "dist" / "reveal.js", reveal / "plugin" / "notes" / "notes.js")
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(bare(made[0].head))}</title>\n"
        f"<style>\n{variables(':root', LIGHT)}{_all(styles)}</style>\n</head>\n"
        f'<body>\n<main>\n<div class="reveal">\n<div class="slides">\n{sections}\n</div>\n</div>\n</main>\n'
        f"{''.join(_script(path.read_text(encoding='utf-8')) for path in scripts)}{_script(START)}</body>\n</html>\n"
    )


def _notes(slide: Slide, said: dict[str, str]) -> tuple[str, ...]:
    if slide.block.kind == "title":
        return (KEYS, *slide.notes)
    if slide.block.kind == "scene" and slide.scene in said:
        return (said[slide.scene], *slide.notes)
    return slide.notes


def _reveal() -> Path:
    found = importlib.util.find_spec(PACKAGE)
    if found is None:
        raise PlainError("reveal.js is not installed. Type: python3 course.py site")
    return Path(found.submodule_search_locations[0]) / "_static" / "revealjs"


def _all(paths: tuple[Path, ...]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _script(text: str) -> str:
    return "<script>\n" + text.replace("</script", "<\\/script") + "\n</script>\n"
