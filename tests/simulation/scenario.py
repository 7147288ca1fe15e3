"""What one seed brings: topics, tasks, handlers, weather; and what its workers meet."""

import random
from collections.abc import Mapping, Sequence
from datetime import timedelta

from attrs import field, frozen
from network import LOSSES, REFUSALS, Episode, Weather

from camunda_worker import RetryPolicy

ENDS = ("stop", "stop", "hurry", "cancel", "cancel twice", "kill")
KINDS = (
    "return",
    "return",
    "return",
    "raise",
    "fail",
    "decline",
    "nonsense",
    "swallow",
    "block",
    "cancel itself",
)


@frozen
class Topic:
    name: str
    lock: float
    cap: int | None
    is_async: bool
    retries: int
    delay: float

    @property
    def policy(self) -> RetryPolicy:
        return RetryPolicy.fixed(self.retries, timedelta(seconds=self.delay))


@frozen
class Behaviour:
    """Of one call of a handler."""

    kind: str
    seconds: float


@frozen
class Life:
    """Of one worker: from when, as what, and how it ends, if it does while the weather is bad."""

    begins: float
    ends: float
    end: str
    max_tasks: int
    topics: Sequence[Topic]
    grace: float
    poll_length: float
    abandons: bool
    freezes: Mapping[float, float]


@frozen
class Scenario:
    """All that is given by a seed.

    Attributes:
        calm_at: From then on nothing goes wrong any more.
        tasks: When each is added, and of which topic.
        suspensions: By task, when its instance is suspended and activated.
        cancellations: By task, when its instance is deleted.
    """

    seed: int
    calm_at: float
    weather: Weather
    topics: Sequence[Topic]
    tasks: Sequence[tuple[float, Topic]]
    suspensions: Mapping[int, tuple[float, float]]
    cancellations: Mapping[int, float]
    lives: Sequence[Life]
    is_calm: bool = field(default=False)

    def behaviour(self, task: str, run: int, topic: Topic) -> Behaviour:
        """What a handler does, whenever and wherever it is called."""
        chance = random.Random(f"{self.seed} {task} {run}")
        seconds = chance.choice(
            [0.0, 0.01, 0.5, 1.0, topic.lock * chance.random(), topic.lock * 3 * chance.random()]
        )
        kind = chance.choice(KINDS[: 7 if self.is_calm else None])
        return Behaviour(kind, min(seconds, 40.0))


def scenario(seed: int) -> Scenario:
    chance = random.Random(seed)
    is_calm = chance.random() < 0.2
    horizon = chance.choice([15.0, 40.0, 90.0])
    topics = [_topic(chance, n) for n in range(chance.randint(1, 3))]
    count = chance.randint(1, 25)
    tasks = sorted(
        ((chance.random() * horizon * 0.9, chance.choice(topics)) for _ in range(count)),
        key=lambda one: one[0],
    )
    suspensions = {n: _span(chance, horizon) for n in range(count) if not is_calm and chance.random() < 0.1}
    shortest = min(topic.lock for topic in topics)
    weather = Weather(
        chance.choice([0.0, 0.001, min(shortest / 20, 0.3)]),
        chance.choice([0.5, shortest, 2 * shortest]),
        chance.choice([3.0, 30.0]),
        () if is_calm else [_episode(chance, horizon) for _ in range(chance.randint(0, 5))],
    )
    lives = [_life(chance, horizon, topics, is_calm) for _ in range(chance.randint(1, 4))]
    cancellations = {n: chance.random() * horizon for n in range(count) if chance.random() < 0.03}
    return Scenario(seed, horizon, weather, topics, tasks, suspensions, cancellations, lives, is_calm)


def _topic(chance: random.Random, number: int) -> Topic:
    lock = chance.choice([1.0, 2.0, 5.0, 20.0, 60.0])
    cap = chance.choice([None, None, 1, 2])
    return Topic(
        f"t{number}", lock, cap, chance.random() < 0.7, chance.randint(0, 3), chance.choice([0, 0.5, 2, 10])
    )


def _span(chance: random.Random, horizon: float) -> tuple[float, float]:
    begins = chance.random() * horizon
    return begins, min(begins + chance.choice([0.3, 3.0, 15.0, 40.0]) * chance.random(), horizon)


def _episode(chance: random.Random, horizon: float) -> Episode:
    return Episode(*_span(chance, horizon), chance.choice(REFUSALS + LOSSES), chance.choice([0.1, 0.5, 1.0]))


def _life(chance: random.Random, horizon: float, topics: Sequence[Topic], is_calm: bool) -> Life:
    begins, ends = sorted([chance.random() * horizon * chance.choice([0, 1]), chance.random() * horizon])
    stays = chance.random() < 0.4
    freezes = {chance.random() * horizon: chance.choice([0.5, 3.0, 30.0]) * chance.random() for _ in range(3)}
    return Life(
        begins,
        horizon * 10 if stays else ends,
        chance.choice(ENDS[:2] if is_calm else ENDS),
        chance.randint(1, 6),
        chance.sample(topics, chance.randint(1, len(topics))),
        chance.choice([0.0, 2.0, 10.0, 30.0]),
        chance.choice([0.0, 1.0, 5.0, 5.0]),
        chance.random() < 0.7,
        {} if is_calm or chance.random() < 0.5 else freezes,
    )
