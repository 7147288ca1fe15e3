from typing import Literal

MultiFormVariableBinaryValueType = Literal["Bytes", "File"]
