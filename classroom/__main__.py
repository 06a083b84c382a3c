"""The course's own commands: ``python -m classroom ...``."""

import argparse
import sys
from datetime import date
from pathlib import Path

from impactflow.errors import PlainError
from impactflow.own_python import go_on


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0 when all is well, 1 with a sentence when not."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except PlainError as error:
        print(error, file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        return go_on("classroom", sys.argv[1:] if arguments is None else arguments, error)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m classroom", description=__doc__)
    rooms = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_exercises(rooms.add_parser("exercises", help="build the exercises, or start one"))
    _add_notebooks(rooms.add_parser("notebooks", help="run lessons and store their outputs"))
    _add_site(rooms.add_parser("site", help="build the page version, or show it"))
    _add_trainer(rooms.add_parser("trainer", help="make what trainers have in hand"))
    _add_cohort(rooms.add_parser("cohort", help="show a trainer how a cohort stands, on one page"))
    presets = rooms.add_parser("presets", help="set JupyterLab up for learners")
    presets.set_defaults(run=_presets)
    return parser


def _add_exercises(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    build = verbs.add_parser("build", help="make exercises/ from solutions/")
    build.add_argument("--check", action="store_true", help="only say what differs")
    build.set_defaults(run=_build)
    start = verbs.add_parser("start", help="make your own copy in my-work/")
    start.add_argument("module", nargs="?", help="its number; all modules when left out")
    start.set_defaults(run=_start)


def _add_notebooks(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    run = verbs.add_parser("run", help="run notebooks and store their outputs")
    run.add_argument("paths", nargs="*", type=Path, help="all of the course's when left out")
    run.set_defaults(run=_run)


def _add_site(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    build = verbs.add_parser("build", help="make _build/html and a zip of it")
    build.add_argument("--base", default="/", help="the path under which it is published")
    build.add_argument("--pdf", action="store_true", help="make _build/impact-in-practice.pdf as well")
    build.add_argument("--chromium", help="the browser that prints it: Chromium, Chrome or Edge")
    build.set_defaults(run=_build_site)
    serve = verbs.add_parser("serve", help="show the built site on this computer")
    serve.add_argument("--port", type=int, default=8000)
    serve.set_defaults(run=_serve_site)
    links = verbs.add_parser("links", help="ask for every address outside the built site")
    links.set_defaults(run=_check_links)


def _add_trainer(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    truths = verbs.add_parser("truths", help="list what was planted in the made-up hospitals")
    truths.add_argument("--check", action="store_true", help="only say whether the page differs")
    truths.set_defaults(run=_truths)
    mistakes = verbs.add_parser("mistakes", help="list what people get wrong, and what to ask them")
    mistakes.add_argument("--check", action="store_true", help="only say whether the page differs")
    mistakes.set_defaults(run=_mistakes)
    slides = verbs.add_parser("slides", help="make slides of a module's core scenes")
    slides.add_argument("module", help="its number")
    slides.add_argument("--out", type=Path, help="the file to write; in _build/slides when left out")
    slides.set_defaults(run=_slides)
    handout = verbs.add_parser("handout", help="make a module's handout, to print on one sheet")
    handout.add_argument("module", help="its number")
    handout.add_argument("--out", type=Path, help="the file to write; in _build/handouts when left out")
    handout.set_defaults(run=_handout)
    calendar = verbs.add_parser("calendar", help="make a calendar file of the five sessions")
    calendar.add_argument("days", nargs="+", metavar="DAY", help="the first day, or all five, as 2027-02-03")
    calendar.add_argument("--time", default="14:00", help="when they begin, in England")
    calendar.add_argument("--weeks", type=int, default=3, choices=range(2, 5), help="weeks between two sessions")
    calendar.add_argument("--place", default="", help="the room, or a link to join by")
    calendar.add_argument("--out", type=Path, default=Path("sessions.ics"), help="the file to write")
    calendar.set_defaults(run=_calendar)


def _add_cohort(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="the folder with each learner's impact-progress.json")
    parser.add_argument("--out", type=Path, default=Path("cohort.html"), help="the page to write")
    parser.add_argument("--shared", action="store_true", help="name nobody, and hide counts under 5")
    parser.set_defaults(run=_cohort)


def _build(options: argparse.Namespace) -> int:
    from classroom.authoring.exercise_builder import build_all
    from classroom.folders import shown

    different = build_all(check=options.check)
    if options.check and different:
        names = ", ".join(shown(path) for path in different)
        raise PlainError(
            f"These exercises differ from their solutions: {names}. "
            "Change the solution, then type: python -m classroom exercises build"
        )
    print(f"{len(different)} exercises written." if not options.check else "All exercises match.")
    return 0


def _start(options: argparse.Namespace) -> int:
    from classroom.desk.starting import start, start_all

    copies = start_all() if options.module is None else [start(options.module)]
    for copy in copies:
        print(copy)
    return 0


def _run(options: argparse.Namespace) -> int:
    from classroom.authoring.notebook_runner import course_notebooks, run_all

    for done in run_all(options.paths or course_notebooks()):
        print(done, flush=True)
    return 0


def _build_site(options: argparse.Namespace) -> int:
    from classroom.folders import shown
    from classroom.site.building import build

    folder, archive = build(options.base)
    print(f"The page version is in {shown(folder)}, and zipped in {shown(archive)}.")
    if options.pdf:
        from classroom.site.paper.printing import make

        print(f"The whole book is in {shown(make(options.chromium or 'chromium'))}.")
    return 0


def _serve_site(options: argparse.Namespace) -> int:
    from classroom.site.serving import serve

    serve(options.port)
    return 0


def _check_links(options: argparse.Namespace) -> int:
    from classroom.site.building import HTML
    from classroom.site.outside_links import check

    print(f"All {check(HTML)} links out of the course answer.")
    return 0


def _truths(options: argparse.Namespace) -> int:
    from classroom.training.planted_truths import PAGE, text

    return _made_page(PAGE, text(), "truths", options.check)


def _mistakes(options: argparse.Namespace) -> int:
    from classroom.training.common_mistakes import PAGE, text

    return _made_page(PAGE, text(), "mistakes", options.check)


def _slides(options: argparse.Namespace) -> int:
    from classroom.training.slides.making import OUT, make

    made = _write_for(options, OUT, make(options.module))
    print(f"The slides are in {made}. Open them in a browser; S shows your notes.")
    return 0


def _handout(options: argparse.Namespace) -> int:
    from classroom.training.handout import OUT, handout

    made = _write_for(options, OUT, handout(options.module))
    print(f"The handout is in {made}. Open it in a browser, and print it on both sides of one sheet.")
    return 0


def _write_for(options: argparse.Namespace, folder: Path, text: str) -> str:
    """Write what was made for a module where it was wanted, and return where it is."""
    from classroom.folders import shown

    if options.out is None:
        folder.mkdir(parents=True, exist_ok=True)
    out = options.out or folder / f"module-{options.module}.html"
    _write(out, text)
    return shown(out)


def _calendar(options: argparse.Namespace) -> int:
    from classroom.training.calendar_file import plan, text

    made = plan(options.days, options.time, options.weeks, options.place)
    _write(options.out, text(made))
    print("\n".join([f"Five sessions are in {options.out}.", *made.remarks(date.today())]))
    return 0


def _write(out: Path, text: str) -> None:
    from classroom.desk.record import writing

    try:
        writing.replace(out, text.encode("utf-8", "replace"))
    except OSError as error:
        raise PlainError(f"{out} could not be written ({error.strerror}). Name another place with --out.") from None


def _cohort(options: argparse.Namespace) -> int:
    from classroom.training.cohort.making import make

    text, said = make(options.folder, options.out, options.shared)
    _write(options.out, text)
    print(f"{said}: {options.out}")
    return 0


def _made_page(page: Path, text: str, verb: str, check: bool) -> int:
    """Write a page that is made from the program, or compare it byte for byte."""
    from classroom.folders import shown

    if not check:
        page.write_text(text, encoding="utf-8", newline="\n")
    elif not page.is_file() or page.read_bytes() != text.encode():
        raise PlainError(f"{shown(page)} differs. Type: python -m classroom trainer {verb}")
    print(f"{shown(page)} is what the program says.")
    return 0


def _presets(options: argparse.Namespace) -> int:
    from classroom.desk.presets import install

    for path in install():
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
