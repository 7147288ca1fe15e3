"""The Maven project that names an engine's artifacts; it is never built, only its class path is asked for."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from camunda_worker.testing.local_engine.releases import Release

_POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  {itself}
  <packaging>pom</packaging>
  <dependencyManagement>
    <dependencies>
{managed}
    </dependencies>
  </dependencyManagement>
  <dependencies>
{dependencies}
  </dependencies>
</project>
"""
"""The engine's own list of versions comes first, so it wins over Spring Boot's where both name an artifact."""
_BILL_OF_MATERIALS = "<type>pom</type><scope>import</scope>"
_ALONE = "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>"


def pom(release: Release, *, spin: bool, dependencies: Sequence[str] = ()) -> str:
    """The project file for a release.

    Args:
        release: The engine.
        spin: Whether the engine knows Json and Xml variables.
        dependencies: More artifacts as ``group:artifact`` (the version is the engine's or Spring Boot's choice)
            or ``group:artifact:version``.

    Raises:
        ValueError: A dependency is written otherwise.
    """
    fork, version = release.fork, release.version
    managed = (
        f"org.{fork}.bpm:{fork}-bom:{version}",
        f"org.springframework.boot:spring-boot-dependencies:{release.boot}",
    )
    wanted = [
        f"org.{fork}.bpm.springboot:{fork}-bpm-spring-boot-starter-rest:{version}",
        "org.springframework.boot:spring-boot-starter-jdbc",
        "com.h2database:h2",
        "org.postgresql:postgresql",
        *dependencies,
    ]
    lines = [_dependency(each) for each in wanted]
    if spin:
        formats = f"org.{fork}.spin:{fork}-spin-dataformat-all"
        if release.spin_formats:
            formats += f":{release.spin_formats}"
        lines.append(_dependency(f"org.{fork}.bpm:{fork}-engine-plugin-spin"))
        # one jar with all it needs, and test libraries it does not
        lines.append(_dependency(formats, _ALONE))
    return _POM.format(
        itself=_tags(_own_coordinate(release)),
        managed="\n".join(_dependency(each, _BILL_OF_MATERIALS) for each in managed),
        dependencies="\n".join(lines),
    )


def _own_coordinate(release: Release) -> str:
    """What this project calls itself.

    Operaton's Spin formats are published as 1.0.0 only, and their parent project as anything but 1.0.0. Maven takes
    a parent from the projects at hand before it asks elsewhere, so this project stands in under the parent's name.
    """
    if release.spin_formats:
        return f"org.{release.fork}.spin:{release.fork}-spin-root:{release.spin_formats}"
    return "local:engine:1"


def _dependency(coordinate: str, more: str = "") -> str:
    return f"      <dependency>{_tags(coordinate)}{more}</dependency>"


def _tags(coordinate: str) -> str:
    parts = coordinate.split(":")
    if len(parts) not in {2, 3} or not all(parts):
        raise ValueError(f"{coordinate!r} is not group:artifact or group:artifact:version")
    names = ("groupId", "artifactId", "version")
    return "".join(f"<{name}>{escape(part)}</{name}>" for name, part in zip(names, parts, strict=False))
