"""What was counted on a day. Passages are datetimes in UTC."""
from collections import Counter
from datetime import datetime, time, timedelta, timezone

HOURS = 24
HOUR = timedelta(hours=1)


def report(passages, day):
    start = datetime.combine(day, time(), timezone.utc)
    hours = []
    for hour in range(HOURS):
        begin = start + hour * HOUR
        hours.append({
            "from": begin.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "passages": between(passages, begin, begin + HOUR)})
    count = sum(hour["passages"] for hour in hours)
    return {"day": day.isoformat(), "passages": count, "perHour": round(count / HOURS, 2), "hours": hours}


def list_of_days(passages, first, last):
    """Every day from the first to the last, those without a passage included."""
    counts = Counter(at.date() for at in passages)
    days = []
    day = first
    while day <= last:
        days.append({"day": day.isoformat(), "passages": counts[day]})
        day += timedelta(days=1)
    return days


def between(passages, begin, end):
    return sum(begin <= at < end for at in passages)
