"""Imports of the old client, rewritten; all else stays as it is, byte for byte."""

import ast
import warnings
from collections.abc import Sequence

import libcst as cst
from attrs import frozen
from libcst.metadata import (
    MetadataWrapper,
    PositionProvider,
    QualifiedName,
    QualifiedNameProvider,
    QualifiedNameSource,
)

OLD = "camunda"
"""The old client's package."""
PARTS = frozenset({"client", "external_task", "process_definition", "utils", "variables"})
"""What is in it; a user's own package may have the same name, and other parts."""
_NEW = cst.Attribute(cst.Name("camunda_worker"), cst.Name("compat"))
_IMPORTED = QualifiedName(OLD, QualifiedNameSource.IMPORT)


@frozen
class Rewritten:
    """A program that imports `camunda_worker.compat`.

    Attributes:
        content: The file's new content.
        lines: Which of its lines were changed.
    """

    content: bytes
    lines: Sequence[int]


def rewrite(content: bytes) -> Rewritten:
    """Let a program import `camunda_worker.compat` in place of the old client.

    Raises:
        SyntaxError, libcst.ParserSyntaxError: It is no Python that the running one knows.
        ValueError, RecursionError: Nor is it.
    """
    if OLD.encode() not in content:  # parsing takes long
        return Rewritten(content, ())
    wrapper = MetadataWrapper(parse(content), unsafe_skip_copy=True)
    rewriter = _Rewriter(binds_package=_imports_a_part(wrapper.module))
    return Rewritten(wrapper.visit(rewriter).bytes, tuple(sorted(rewriter.lines)))


def parse(content: bytes) -> cst.Module:
    """Read a program; it raises as `rewrite` does."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ast.parse(content)  # libcst's own parser kills the process over what is nested too deeply
    return cst.parse_module(content)


def dotted(node: cst.BaseExpression) -> tuple[str, ...]:
    """The names of ``a.b.c``; none if it is something else."""
    match node:
        case cst.Name():
            return (node.value,)
        case cst.Attribute() if before := dotted(node.value):
            return (*before, node.attr.value)
        case _:
            return ()


def _is_part(names: Sequence[str]) -> bool:
    return len(names) > 1 and names[0] == OLD and names[1] in PARTS


def _imports_a_part(module: cst.Module) -> bool:
    """Whether there is an ``import camunda.client`` or the like, by which the name ``camunda`` is the old client."""
    finder = _PlainImports()
    module.visit(finder)
    return finder.found


class _PlainImports(cst.CSTVisitor):
    def __init__(self) -> None:
        self.found = False

    def visit_ImportAlias(self, node: cst.ImportAlias) -> None:  # noqa: N802 - libcst's
        self.found = self.found or (node.asname is None and _is_part(dotted(node.name)))


class _Rewriter(cst.CSTTransformer):
    METADATA_DEPENDENCIES = (PositionProvider, QualifiedNameProvider)

    def __init__(self, *, binds_package: bool) -> None:
        super().__init__()
        self.lines: set[int] = set()
        self._binds_package = binds_package

    def leave_Import(self, original_node: cst.Import, updated_node: cst.Import) -> cst.Import:  # noqa: N802 - libcst's
        return updated_node.with_changes(
            names=[self._alias(alias, original_node) for alias in updated_node.names]
        )

    def leave_ImportFrom(self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom) -> cst.ImportFrom:  # noqa: N802 - libcst's
        if updated_node.relative or updated_node.module is None:
            return updated_node
        path = dotted(updated_node.module)
        if not (_is_part(path) or (path == (OLD,) and _takes_a_part(updated_node))):
            return updated_node
        self._note(original_node)
        return updated_node.with_changes(module=_moved(updated_node.module))

    def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.Attribute:  # noqa: N802 - libcst's
        root = original_node.value
        if not (isinstance(root, cst.Name) and _is_part(dotted(original_node))):
            return updated_node
        # without a plain import the name is something else's, as that of a parameter is
        if not self._binds_package or _IMPORTED not in self.get_metadata(QualifiedNameProvider, root, set()):
            return updated_node
        self._note(original_node)
        return updated_node.with_changes(value=_moved(updated_node.value))

    def _alias(self, alias: cst.ImportAlias, statement: cst.Import) -> cst.ImportAlias:
        path = dotted(alias.name)
        # `import camunda` beside `import camunda.client` is the same package
        if not (_is_part(path) or (path == (OLD,) and self._binds_package)):
            return alias
        self._note(statement)
        return alias.with_changes(name=_moved(alias.name))

    def _note(self, node: cst.CSTNode) -> None:
        self.lines.add(self.get_metadata(PositionProvider, node).start.line)


def _takes_a_part(statement: cst.ImportFrom) -> bool:
    names = () if isinstance(statement.names, cst.ImportStar) else statement.names
    return any(alias.name.value in PARTS for alias in names)


def _moved(node: cst.BaseExpression) -> cst.BaseExpression:
    """``camunda.a.b`` as ``camunda_worker.compat.a.b``."""
    if isinstance(node, cst.Attribute):
        return node.with_changes(value=_moved(node.value))
    return _NEW.with_changes(lpar=getattr(node, "lpar", ()), rpar=getattr(node, "rpar", ()))
