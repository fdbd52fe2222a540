from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: float


class Everything(NamedTuple):
    whole: int
    big: int
    real: float
    truth: bool
    some_text: str
    points: list[Point]
    table: dict[str, list[int | None]]
    perhaps: str | None
    nobody: Point | None
    tags: list[str]


def echo_all(given, others):
    while True:
        pass
