"""What makes a local engine ask who comes: Spring sources and settings for Basic auth, OAuth2 and TLS."""

from os import PathLike
from pathlib import Path
from string import Template
from typing import TypeAlias

File: TypeAlias = str | PathLike[str]

FILE_NAME = "authentication.xml"
RESOURCE_SERVER = "org.springframework.boot:spring-boot-starter-oauth2-resource-server"
"""The artifact that lets the engine read tokens."""

_BEANS = Template("""<?xml version="1.0" encoding="UTF-8"?>
<beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.springframework.org/schema/beans
      http://www.springframework.org/schema/beans/spring-beans.xsd">
  <bean class="org.springframework.boot.web.servlet.FilterRegistrationBean">
    <property name="filter">
      <bean class="org.$fork.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter"/>
    </property>
    <property name="urlPatterns" value="/engine-rest/*"/>
    <property name="asyncSupported" value="true"/>
    <property name="initParameters">
      <map>
        <entry key="authentication-provider"
            value="org.$fork.bpm.engine.rest.security.auth.impl.${provider}AuthenticationProvider"/>
      </map>
    </property>
  </bean>
</beans>
""")


def authentication_beans(fork: str, *, oauth2: bool) -> str:
    """The source's text, with the class names of a fork: whom Spring has let in with a token, or Basic auth."""
    return _BEANS.substitute(fork=fork, provider="ContainerBased" if oauth2 else "HttpBasic")


def oauth2_properties(public_key: File | None) -> dict[str, str]:
    """Settings for tokens signed with the private half of a key."""
    if public_key is None:
        return {}
    return {"spring.security.oauth2.resourceserver.jwt.public-key-location": _resource(public_key)}


def tls_properties(certificate: tuple[File, File] | None, client_authority: File | None) -> dict[str, str]:
    """Settings for a certificate with its key, and for the authority of clients' certificates."""
    if certificate is None:
        return {}
    chain, key = map(_resource, certificate)
    properties = {"server.ssl.certificate": chain, "server.ssl.certificate-private-key": key}
    if client_authority is None:
        return properties
    trust = {"server.ssl.trust-certificate": _resource(client_authority), "server.ssl.client-auth": "need"}
    return properties | trust


def _resource(file: File) -> str:
    return f"file:{Path(file).absolute()}"  # the engine has a working directory of its own


def wants_certificate(error: Exception) -> bool:
    """Whether an engine has refused a client because it showed no certificate, in the words of either Java."""
    return any(name in str(error) for name in ("ALERT_BAD_CERTIFICATE", "ALERT_CERTIFICATE_REQUIRED"))
