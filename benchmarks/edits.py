"""Single edits of code, such as people make by mistake."""

import ast
import re
from collections.abc import Iterator

TURNED = {
    ast.Lt: ast.Gt, ast.Gt: ast.Lt, ast.LtE: ast.GtE, ast.GtE: ast.LtE, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
}  # fmt: skip
MOVED = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
SWAPPED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult}
AGGREGATIONS = ("sum", "mean", "median", "min", "max")
COLUMNS = {
    "attendances": "breaches", "breaches": "attendances", "admissions": "attendances", "month": "type",
}  # fmt: skip
YEAR = re.compile(r"\b(19|20)\d\d\b")
UNITS = (100, 0.01, 60, 1 / 60)


def variants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Give every single edit of some code: its first changed line, and the edited code."""
    before = set(ast.unparse(tree).splitlines())
    texts = [ast.unparse(statement) for statement in tree.body]
    for place, statement in enumerate(tree.body):
        for edited in _edited(ast.Module([statement], [])):
            code = "\n".join([*texts[:place], edited, *texts[place + 1 :]])
            yield _first_change(before, edited.splitlines()) or code.splitlines()[0], code


def _edited(tree: ast.Module) -> Iterator[str]:
    """Make each edit in its place, write the code, and take the edit back."""
    for parent in list(ast.walk(tree)):
        for old in list(ast.iter_child_nodes(parent)):
            for new in list(_edits(old)):
                _replace(parent, old, new)
                text = ast.unparse(tree)
                _replace(parent, new, old)
                yield text


def _edits(node: ast.AST) -> Iterator[ast.AST]:
    """Give what could stand in a node's place."""
    if isinstance(node, ast.Compare):
        for table in (TURNED, MOVED):
            if new := table.get(type(node.ops[0])):
                yield ast.Compare(node.left, [new(), *node.ops[1:]], node.comparators)
    elif isinstance(node, ast.BinOp) and type(node.op) in SWAPPED:
        yield ast.BinOp(node.left, SWAPPED[type(node.op)](), node.right)
        yield node.left
        yield node.right
    elif isinstance(node, ast.Constant):
        yield from (ast.Constant(value) for value in _constants(node.value))
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, ast.Subscript):
        yield node.value  # a filter or a choice of column left out
    elif isinstance(node, ast.Tuple | ast.List) and len(node.elts) > 1:
        yield type(node)([*node.elts[1:], node.elts[0]], node.ctx)
        yield type(node)(node.elts[:-1], node.ctx)
    elif isinstance(node, ast.Dict) and len(node.keys) > 1:
        yield ast.Dict(node.keys, [*node.values[1:], node.values[0]])
        yield ast.Dict(node.keys[:-1], node.values[:-1])


def _constants(value: object) -> Iterator[object]:
    if isinstance(value, bool) or value is None:
        return
    if isinstance(value, (int, float)):
        yield from (value + 1, value - 1, -value, *(value * unit for unit in UNITS))
        if isinstance(value, float):
            yield from (round(value + 0.1, 6), round(value - 0.1, 6))
    elif value in COLUMNS:
        yield COLUMNS[value]
    elif isinstance(value, str) and len(value) == 1:
        yield from (chr(ord(value) + 1), chr(ord(value) - 1))
    elif isinstance(value, str) and (year := YEAR.search(value)):
        yield from (value.replace(year[0], str(int(year[0]) + step)) for step in (1, -1))


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Attribute):
        yield node.func.value  # the call left out
        if node.func.attr in AGGREGATIONS:
            for name in AGGREGATIONS:
                if name != node.func.attr:
                    yield ast.Call(ast.Attribute(node.func.value, name, ast.Load()), node.args, node.keywords)
    elif node.args:
        yield node.args[0]


def _replace(parent: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for name, value in ast.iter_fields(parent):
        if value is old:
            setattr(parent, name, new)
        elif isinstance(value, list):
            setattr(parent, name, [new if item is old else item for item in value])


def _first_change(before: set[str], after: list[str]) -> str:
    return next((line.strip() for line in after if line not in before), "")
