"""What an author wrote as plain JSON data, as a validator of schemas takes it, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Place = tuple[str | int, ...]


def plain(data: object) -> object:
    """The same with dicts and lists."""
    if isinstance(data, Mapping):
        return {str(key): plain(value) for key, value in data.items()}
    if isinstance(data, tuple | list):
        return [plain(value) for value in data]
    return data


def as_read(data: object) -> object:
    """The same with the tuples that the reader of sources makes of lists."""
    if isinstance(data, dict):
        return {key: as_read(value) for key, value in data.items()}
    if isinstance(data, list):
        return tuple(as_read(value) for value in data)
    return data


def places(data: object, at: Place = ()) -> Iterator[Place]:
    """Every place in the data that has a key or a number of its own."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield (*at, key)
        yield from places(value, (*at, key))


def changed(data: object, at: Place, value: object, *, key: str | None = None) -> object:
    """The data with another value at a place, or, with a key, with its value under another key."""
    if not at:
        return value
    first, rest = at[0], at[1:]
    if isinstance(data, list):
        assert isinstance(first, int)
        return [*data[:first], changed(data[first], rest, value, key=key), *data[first + 1 :]]
    assert isinstance(data, dict)
    if not rest and key is not None:
        return {(key if name == first else name): each for name, each in data.items()}
    return {
        name: changed(each, rest, value, key=key) if name == first else each for name, each in data.items()
    }


def without(data: object, at: Place) -> object:
    """The data without what stands at a place."""
    first, rest = at[0], at[1:]
    if isinstance(data, list):
        assert isinstance(first, int)
        kept = [without(data[first], rest)] if rest else []
        return [*data[:first], *kept, *data[first + 1 :]]
    assert isinstance(data, dict)
    return {
        name: without(each, rest) if name == first else each
        for name, each in data.items()
        if rest or name != first
    }
