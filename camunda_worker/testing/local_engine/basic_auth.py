"""A Spring source that makes the engine ask for user and password."""

from __future__ import annotations

from string import Template

FILE_NAME = "basic-auth.xml"

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
            value="org.$fork.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider"/>
      </map>
    </property>
  </bean>
</beans>
""")


def basic_auth_beans(fork: str) -> str:
    """The source's text, with the class names of a fork."""
    return _BEANS.substitute(fork=fork)
