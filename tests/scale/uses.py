"""Which rules read which uses of the words by which measures are known: the literals of the code, found in its syntax trees.

python -m tests.scale.uses    (writes the column `read_by` of the list of uses, and prints what it lacks)
"""

import ast
import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pipelines
from pipelines.registers import rows

ROOT = Path(pipelines.__file__).parent
FOLDERS = ("mentions", "records")
"""Where words of a text are read."""
HOME = "measures"
"""The folder in the first of them whose modules are named without it."""
CATEGORY = "measure_word"
"""The category of hits whose payload has a use."""
REGISTER = "measure_words"
LIST_OF_USES = "measure_uses"
USE = "use"
"""What the use of a hit, a row, a loop or an argument is called."""
ARGUMENTS = (USE, "uses")
"""Methods with such an argument ask for words of a use or of several."""
LIST = "uses"
"""The function that gives all uses of the list."""
Readings = dict[str, set[str]]


class Module:
    """The syntax tree of a module, in which names are followed to the literals that they stand for."""

    def __init__(self, path: Path) -> None:
        """Read a module.

        Args:
            path: its file.
        """
        self.path = path
        self.name = f"{path.parent.name}.{path.stem}".removeprefix(f"{FOLDERS[0]}.").removeprefix(f"{HOME}.")
        self.tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}
        self.imports = {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in self.tree.body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }

    @property
    def reads_measure_words(self) -> bool:
        """Whether it looks at words by which measures are known."""
        named = (one.value for one in self.nodes() if isinstance(one, ast.Constant))
        return not askers().keys().isdisjoint(map(str.lower, self.imports)) or any(one in (CATEGORY, REGISTER) for one in named)

    def nodes(self) -> Iterator[ast.AST]:
        """All nodes of the tree."""
        return ast.walk(self.tree)

    def strings(self, node: ast.AST) -> set[str]:
        """The literals for which an expression can stand; those of a dictionary are its keys.

        Args:
            node: the expression.

        Raises:
            TypeError: if the tree alone does not tell.
        """
        match node:
            case ast.Constant(value=str() | None as value):
                return {value} if value else set()
            case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts) | ast.BoolOp(values=parts):
                return set().union(*map(self.strings, parts))
            case ast.Starred(value=value):
                return self.strings(value)
            case ast.IfExp(body=body, orelse=other):
                return self.strings(body) | self.strings(other)
            case ast.Dict(keys=keys, values=values):
                return set().union(*(self.strings(key or value) for key, value in zip(keys, values, strict=True)))
            case ast.Call(func=ast.Attribute(attr="fromkeys"), args=[keys, *_]):
                return self.strings(keys)
            case ast.Call(func=ast.Name(id=whole)) if whole == LIST:
                return set()  # the list itself
            case ast.Name(id=name) if meanings := [*self._meanings(name, node)]:
                return set().union(*(module.strings(value) for module, value in meanings))
        if isinstance(node, ast.Attribute | ast.Subscript) and _is_use(node):
            return set()  # what a hit or a row itself says
        raise TypeError(f"{self.path}:{getattr(node, 'lineno', 0)}: {ast.unparse(node)} is no literal")

    def _meanings(self, name: str, node: ast.AST) -> Iterator[tuple["Module", ast.AST]]:
        """What a name stands for: what a loop runs over, what a function is called with, a constant, of here or imported."""
        scope: ast.AST | None = node
        while scope and (scope := self.parents.get(scope)):
            if found := [*self._bound(name, scope)]:
                yield from ((self, value) for value in found)
                return
        if name in self.imports:
            module, original = self.imports[name]
            other = module_of(ROOT.parent / f"{module.replace('.', '/')}.py")
            yield from ((other, value) for value in _assigned(other.tree.body, original))

    def _bound(self, name: str, scope: ast.AST) -> Iterator[ast.AST]:
        match scope:
            case ast.For(target=target, iter=values):
                yield from _looped(name, target, values)
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                for loop in scope.generators:
                    yield from _looped(name, loop.target, loop.iter)
            case ast.FunctionDef(name=function, args=arguments):
                names = [argument.arg for argument in arguments.args]
                if name in names:
                    yield from self._given(function, names.index(name))
                else:
                    yield from _assigned(ast.walk(scope), name)
            case ast.Module(body=body):
                yield from _assigned(body, name)

    def _given(self, function: str, number: int) -> Iterator[ast.AST]:
        """What a function of the module is called with in one place of its arguments."""
        for node in self.nodes():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                yield node.args[number] if number < len(node.args) else node

    def read(self) -> set[str]:
        """The uses that the module reads: those it asks a reader for, and those with which it compares that of a hit."""
        return set().union(*(self.strings(asked) for node in self.nodes() for asked in _asked(node)))


@cache
def module_of(path: Path) -> Module:
    """A module, read once.

    Args:
        path: its file.
    """
    return Module(path)


@cache
def askers() -> dict[str, dict[str, bool]]:
    """By what an object is called, as its class in lower case, the methods that ask for words of a use, and whether of several at once.

    `reader.within("modal", start, end)`, `reader.among(("has", "is"))`
    """
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for path in (ROOT / FOLDERS[0]).rglob("*.py"):
        for node in module_of(path).nodes():
            for method in node.body if isinstance(node, ast.ClassDef) else ():
                match method:
                    case ast.FunctionDef(args=ast.arguments(vararg=ast.arg(arg=argument))) if argument in ARGUMENTS:
                        found[node.name.lower()][method.name] = True
                    case ast.FunctionDef(args=ast.arguments(args=[_, ast.arg(arg=argument), *_])) if argument in ARGUMENTS:
                        found[node.name.lower()][method.name] = False
    return dict(found)


def modules() -> list[Module]:
    """The modules that read words by which measures are known."""
    found = (module_of(path) for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")))
    return [module for module in found if module.reads_measure_words]


def readings() -> Readings:
    """The modules that read each use."""
    found: Readings = defaultdict(set)
    for module in modules():
        for use in module.read():
            found[use].add(module.name)
    return dict(found)


def arguments_of(module: Module, kind: str) -> set[str]:
    """What the arguments of a type are called in a module.

    Args:
        module: the module.
        kind: the type.
    """
    found = (node for node in module.nodes() if isinstance(node, ast.arg) and isinstance(node.annotation, ast.Name))
    return {node.arg for node in found if isinstance(node.annotation, ast.Name) and node.annotation.id == kind}


def _asked(node: ast.AST) -> Iterator[ast.AST]:
    """The expressions of uses of which a node asks."""
    match node:
        case ast.Call(func=ast.Attribute() as method, args=uses) if _asks(method):
            yield from uses if askers()[_name(method.value)][method.attr] else uses[:1]
        case ast.Call(args=[ast.Attribute() as method, uses, *_]) if _asks(method):
            yield uses  # `partial(reader.within, "agreement")`
        case ast.Call(args=[uses, *others], keywords=named) if _is_of_register([*others, *(one.value for one in named)]):
            yield uses  # `words_of("marker", register="measure_words")`
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name) as table, attr="get"), args=[use, *_]) if (
            _is_use(use) and name.isupper()
        ):
            yield table
        case ast.Subscript(value=ast.Name(id=name) as table, slice=use) if _is_use(use) and name.isupper():
            yield table
        case ast.Compare(left=left, comparators=others) if any(map(_is_use, (left, *others))):
            yield from (left, *others)


def _asks(method: ast.Attribute) -> bool:
    return method.attr in askers().get(_name(method.value), ())


def _name(node: ast.AST) -> str:
    """What an object is called: `reader`, also where it is `deed.reader`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_of_register(nodes: list[ast.expr]) -> bool:
    return any(isinstance(node, ast.Constant) and node.value == REGISTER for node in nodes)


def _is_use(node: ast.AST) -> bool:
    match node:
        case ast.Subscript(slice=ast.Constant(value=name)):
            return bool(name == USE)
    return _name(node) == USE


def _looped(name: str, target: ast.AST, values: ast.AST) -> Iterator[ast.AST]:
    """What a loop gives a name: all values, or the same part of each."""
    match target, values:
        case ast.Name(id=one), _ if one == name:
            yield values
        case ast.Tuple(elts=parts), ast.Tuple(elts=groups):
            for number, part in enumerate(parts):
                if isinstance(part, ast.Name) and part.id == name:
                    yield from (group.elts[number] if isinstance(group, ast.Tuple) else group for group in groups)


def _assigned(nodes: Iterator[ast.AST] | list[ast.stmt], name: str) -> Iterator[ast.AST]:
    for node in nodes:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=one)], value=value)
                | ast.AnnAssign(target=ast.Name(id=one), value=ast.AST() as value)
            ):
                if one == name:
                    yield value


def main() -> None:
    """Bring the column of the list up to date, and print what lacks in it."""
    found, listed = readings(), rows(LIST_OF_USES)
    with (ROOT / "registers" / f"{LIST_OF_USES}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, listed[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row | {"read_by": " ".join(sorted(found.get(row["use"], ())))} for row in listed)
    explained, used = {row["use"] for row in listed}, {row["use"] for row in rows(REGISTER)}
    for use in sorted(explained - found.keys()):
        print(f"no rule reads {use}")
    for use in sorted((found.keys() | used) - explained):
        print(f"{LIST_OF_USES}.csv does not explain {use}: {' '.join(sorted(found.get(use, ()))) or 'no rule reads it'}")


if __name__ == "__main__":
    main()
