"""The Maven project that names an engine's artifacts; it is never built, only its class path is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from camunda_worker.testing.local_engine.releases import Release

# The engine's own list of versions comes first, so it wins over Spring Boot's where both name an artifact.
_POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>engine</artifactId>
  <version>1</version>
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


def pom(release: Release, *, spin: bool, dependencies: Sequence[str] = ()) -> str:
    """The project file for a release.

    Args:
        release: the engine.
        spin: whether the engine knows Json and Xml variables.
        dependencies: more artifacts as ``group:artifact`` (the version is the engine's or Spring Boot's choice)
            or ``group:artifact:version``.
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
    ]
    if spin:
        wanted += [
            f"org.{fork}.bpm:{fork}-engine-plugin-spin",
            f"org.{fork}.spin:{fork}-spin-dataformat-all",
        ]
    return _POM.format(
        managed="\n".join(_dependency(each, "<type>pom</type><scope>import</scope>") for each in managed),
        dependencies="\n".join(_dependency(each) for each in (*wanted, *dependencies)),
    )


def _dependency(coordinate: str, more: str = "") -> str:
    parts = coordinate.split(":")
    if len(parts) not in {2, 3} or not all(parts):
        raise ValueError(f"{coordinate!r} is not group:artifact or group:artifact:version")
    tags = ("groupId", "artifactId", "version")
    inner = "".join(f"<{tag}>{escape(part)}</{tag}>" for tag, part in zip(tags, parts, strict=False))
    return f"    <dependency>{inner}{more}</dependency>"
