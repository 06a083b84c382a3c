"""Run pip in the environment: progress on the screen, its words in the log, failures as sentences."""

import collections
import os
import time

from launcher import certificates, child, pip_words
from launcher.problems import Problem

LINES_KEPT = 200
NETWORK = ("no-network", "certificate", "proxy-password", "proxy-unreachable", "index-refused")
OPTIONS = ("--disable-pip-version-check", "--no-input", "--progress-bar", "off")


class Pip:
    """pip in the course's environment, with the network or with a folder of packages."""

    def __init__(self, project, screen, wheels=None, environ=None):
        self.project = project
        self.screen = screen
        self.wheels = wheels
        self.environ = child.environment(project, os.environ if environ is None else environ)

    def install_pins(self, pins, title):
        """Install the pinned packages; raise Problem."""
        # Only ready-made packages: building one asks for a compiler that learners do not have.
        words = ["--only-binary", ":all:", "-r", str(pins)]
        count = pip_words.Count(pins.read_text(encoding="utf-8").splitlines(), self.installed)
        self._install(words, title, count)

    def install_course(self, title):
        """Install the course's own two packages from this folder, without the network; raise Problem."""
        words = ["--no-index", "--no-build-isolation", "--no-deps", "-e", str(self.project.root)]
        self._install(words, title, None)

    def installed(self):
        """Give how many packages the environment holds."""
        return sum(1 for folder in self.project.site_packages() for _ in folder.glob("*.dist-info"))

    def _install(self, words, title, count):
        try:
            self._once(words, title, count)
        except Problem as problem:
            told = self._look_closer(problem, title)
            if told.name != "certificate" or self.wheels:
                raise told from None
            self._with_system_certificates(words, title, count, told)

    def _look_closer(self, problem, title):
        # Told not to retry, pip says only that it found no version, and not that it found no index.
        if problem.name != "package-missing":
            return problem
        package = problem.words["package"]
        try:
            self._once(
                ["-vv", "--dry-run", "--no-deps", "--only-binary", ":all:", package], title, None
            )
        except Problem as closer:
            return closer if closer.name in NETWORK else problem
        return problem

    def _with_system_certificates(self, words, title, count, problem):
        # pip before 24.2 knows only its own list, which lacks the organisation's root certificate.
        bundle = certificates.export(self.project)
        if bundle is None:
            raise problem
        self.screen.say(
            "The network's certificate is not known to pip; trying this computer's own list."
        )
        # These would win over --cert.
        for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            self.environ.pop(name, None)
        self._once([*words, "--cert", str(bundle)], title, count)

    def _once(self, words, title, count):
        tail = collections.deque(maxlen=LINES_KEPT)
        start = time.monotonic()

        def on_line(line):
            tail.append(line)
            log.write(line + "\n")
            if count:
                count.read(line)

        def on_tick():
            done = f", {count.words()}" if count else ""
            self.screen.update(f"{title}{done} ({time.monotonic() - start:.0f} s)")

        with open(self.project.log, "a", encoding="utf-8") as log:
            environ = pip_environment(self.environ, self.wheels)
            code = child.follow(self._command(words), self.project.root, environ, on_line, on_tick)
        if code != 0:
            raise pip_words.problem(tail, code, self.wheels)

    def _command(self, words):
        offline = ["--no-index", "--find-links", str(self.wheels)] if self.wheels else []
        return [self.project.python, "-m", "pip", "install", *OPTIONS, *offline, *words]


def pip_environment(environ, wheels):
    """Give pip its environment: all settings are honoured, unless a folder of packages is named."""
    if not wheels:
        # A `user = true` in pip.conf cannot work in an environment.
        return {**environ, "PIP_USER": "0"}
    # With --wheels no setting may send pip to the network after all.
    kept = {key: value for key, value in environ.items() if not key.upper().startswith("PIP_")}
    return {**kept, "PIP_CONFIG_FILE": os.devnull}
