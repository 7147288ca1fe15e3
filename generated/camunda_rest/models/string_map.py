StringMap = dict[str, str]
