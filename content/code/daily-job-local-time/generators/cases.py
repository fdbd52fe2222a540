"""Makes the inputs from a seed: ./assay bank cases content/code/daily-job-local-time"""
import json
import random

RNG = random.Random(int(input()))
DAY = 1440


def case(name, changes, minute, after, count):
    print(json.dumps({"case": name, "input": {"changes": [{"at": at, "offset": offset} for at, offset in changes],
                                              "minuteOfDay": minute, "after": after, "count": count}}))


def clock(hours, minutes=0):
    return hours * 60 + minutes


# Summer time between days 80 and 290: at 01:00 UTC the clock goes from 02:00 to 03:00, and back from 03:00 to 02:00.
YEAR = [(0, 60), (80 * DAY + 60, 120), (290 * DAY + 60, 60)]

case("sample/1", [(-9000, 60), (2 * DAY, 120)], clock(1, 30), 900, 3)
case("sample/2", [(-5000, -300), (9 * DAY, -360)], clock(23), 4000, 2)
case("secret/01-plain/1-east", [(-5000, 120)], clock(6), 1000, 5)
case("secret/01-plain/2-west", [(-5000, -480)], clock(20, 15), 0, 5)
case("secret/01-plain/3-midnight", [(-5000, 60)], 0, 1379, 3)
case("secret/01-plain/4-just-run", [(-5000, 60)], clock(6), 300, 3)
case("secret/01-plain/5-just-before", [(-5000, 60)], clock(6), 299, 3)
case("secret/01-plain/6-before-the-count", [(-90_000, 330)], clock(9, 45), -50_000, 4)
case("secret/02-changes/1-spring", YEAR, clock(8), 78 * DAY, 5)
case("secret/02-changes/2-autumn", YEAR, clock(8), 288 * DAY, 5)
case("secret/02-changes/3-before-the-change", YEAR, clock(1, 59), 78 * DAY, 5)
case("secret/02-changes/4-just-after", YEAR, clock(3), 78 * DAY, 5)
case("secret/02-changes/5-just-after-autumn", YEAR, clock(3), 288 * DAY, 5)
case("secret/02-changes/6-a-year", YEAR, clock(22, 30), 3 * DAY, 330)
case("secret/03-skipped/1-half-past-two", YEAR, clock(2, 30), 78 * DAY, 5)
case("secret/03-skipped/2-first-minute", YEAR, clock(2), 78 * DAY, 5)
case("secret/03-skipped/3-last-minute", YEAR, clock(2, 59), 78 * DAY, 5)
case("secret/03-skipped/4-just-run", YEAR, clock(2, 30), 80 * DAY + 60, 2)
case("secret/03-skipped/5-around-midnight", [(0, 120), (30 * DAY - 30 - 120, 240)], clock(23, 45), 28 * DAY, 4)
case("secret/03-skipped/6-midnight", [(0, 120), (30 * DAY - 120, 180)], 0, 28 * DAY, 4)
case("secret/04-twice/1-half-past-two", YEAR, clock(2, 30), 288 * DAY, 5)
case("secret/04-twice/2-first-minute", YEAR, clock(2), 288 * DAY, 5)
case("secret/04-twice/3-between-both", YEAR, clock(2, 30), 290 * DAY + 40, 2)
case("secret/04-twice/4-yesterday-again", [(0, 120), (30 * DAY + 15 - 120, 60)], clock(23, 40), 28 * DAY, 4)
case("secret/04-twice/5-tomorrow-before", [(0, 120), (30 * DAY + 15 - 120, 60)], clock(0, 5), 28 * DAY, 4)
case("secret/04-twice/6-half-hour", [(0, 660), (30 * DAY, 630)], clock(10, 45), 28 * DAY, 4)
at, changes = -3000, [(-3000, -200)]
for _ in range(299):
    at += RNG.randint(7 * DAY, 90 * DAY)
    changes.append((at, max(-840, min(840, changes[-1][1] + RNG.choice((-180, -60, -30, 30, 60, 180))))))
case("secret/05-scale/1-many-changes", changes, clock(2, 30), 0, 15_000)
case("secret/05-scale/2-many-days", YEAR, clock(2, 30), 3 * DAY, 20_000)
