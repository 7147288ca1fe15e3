from typing import Literal

GetUsersSortBy = Literal["email", "firstName", "lastName", "userId"]
