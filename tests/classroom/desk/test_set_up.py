"""The check of the set-up says what works, and what to do where something does not. It never fails itself."""

import ast
import re
import tomllib

import pytest

import course
from classroom.desk import set_up as asked
from classroom.desk import set_up as look
from classroom.desk.record import store
from classroom.folders import MODULES, ROOT
from impactflow.datasets import tables
