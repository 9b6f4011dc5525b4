"""A report's numbers by names that stay when a list gains or loses an item."""
import reports


def name_of(item, i):
    """A month's, a point's by its first day or the event before, a finding's, else the place in the list."""
    if isinstance(item, dict):
        if "month" in item:
            return item["month"]
        if "outside" in item and "from" in item:
            return item["from"]
        if "rule" in item:
            return f"{item['rule']} {item['path']}"
    return str(i)


def names(value, at="", name=""):
    """Pairs of a JSON pointer and its name, for every number."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return
    if isinstance(value, (int, float)):
        yield at, name
    elif isinstance(value, list):
        seen = {}
        for i, item in enumerate(value):
            own = name_of(item, i)
            seen[own] = seen.get(own, 0) + 1
            own += f"#{seen[own]}" if seen[own] > 1 else ""
            yield from names(item, f"{at}/{i}", f"{name}/{own}")
    else:
        for key, item in value.items():
            # What was counted at a point stays the same number when its period is over.
            own = "y" if key == "so_far" else key
            if at or key not in reports.TRACE:
                yield from names(item, f"{at}/{key}", f"{name}/{own}")


def flat(document):
    """The numbers, and the files that they came from, by name."""
    values, origins = dict(reports.values(document)), reports.origins(document)
    by_name = dict(names(document))
    return ({name: values[at] for at, name in by_name.items()},
            {name: origins[at] for at, name in by_name.items()})
