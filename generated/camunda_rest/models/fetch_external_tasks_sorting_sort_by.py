from typing import Literal

FetchExternalTasksSortingSortBy = Literal["createTime",]
