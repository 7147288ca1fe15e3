"""The one Java class that an engine of Spring Boot needs, written as bytes: no source, no compiler.

It is what ``javac`` makes, less its debug information, of::

    @EnableAutoConfiguration public class Engine {}
"""

import struct

_MAGIC = 0xCAFEBABE
_JAVA_8 = 52  # the oldest engines' class reader knows no later format
_PUBLIC, _PUBLIC_SUPER = 0x0001, 0x0021
_ALOAD_0, _INVOKESPECIAL, _RETURN = 0x2A, 0xB7, 0xB1


def engine_class() -> bytes:
    """The class file of ``Engine``, in no package, with the default constructor that Spring calls."""
    constants = (
        _utf8("Engine"),  # 1
        _class(1),  # 2
        _utf8("java/lang/Object"),  # 3
        _class(3),  # 4
        _utf8("<init>"),  # 5
        _utf8("()V"),  # 6
        struct.pack(">BHH", 12, 5, 6),  # 7: name and type of the constructor
        struct.pack(">BHH", 10, 4, 7),  # 8: Object's constructor
        _utf8("Code"),  # 9
        _utf8("RuntimeVisibleAnnotations"),  # 10
        _utf8("Lorg/springframework/boot/autoconfigure/EnableAutoConfiguration;"),  # 11
    )
    instructions = struct.pack(">BBHB", _ALOAD_0, _INVOKESPECIAL, 8, _RETURN)
    code = struct.pack(">HHI", 1, 1, len(instructions)) + instructions + struct.pack(">HH", 0, 0)
    constructor = struct.pack(">HHHH", _PUBLIC, 5, 6, 1) + _attribute(9, code)
    annotation = struct.pack(">HHH", 1, 11, 0)
    return b"".join(
        (
            struct.pack(">IHHH", _MAGIC, 0, _JAVA_8, len(constants) + 1),
            *constants,
            struct.pack(">HHHHH", _PUBLIC_SUPER, 2, 4, 0, 0),  # this, super, no interfaces, no fields
            struct.pack(">H", 1),
            constructor,
            struct.pack(">H", 1),
            _attribute(10, annotation),
        )
    )


def _utf8(text: str) -> bytes:
    return struct.pack(">BH", 1, len(text)) + text.encode()


def _class(name: int) -> bytes:
    return struct.pack(">BH", 7, name)


def _attribute(name: int, content: bytes) -> bytes:
    return struct.pack(">HI", name, len(content)) + content
