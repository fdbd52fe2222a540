from itertools import combinations, product


def merge(bookings):
    merged = []
    for start, end in sorted(bookings):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def covered(bookings):
    return {hour for start, end in bookings for hour in range(start, end)}


properties = {
    "a": lambda given, result: result == sorted(result),
    "b": lambda given, result: all(x[1] < y[0] or y[1] < x[0] for x, y in combinations(result, 2)),
    "c": lambda given, result: merge(result) == result,
    "d": lambda given, result: covered(given) == covered(result),
}
possible = list(combinations(range(6), 2))
lists = [list(given) for size in range(4) for given in product(possible, repeat=size)]
for name, holds in properties.items():
    broken = sum(not holds(given, merge(given)) for given in lists)
    print(f"{name}: {'finds the mistake' if broken else 'holds'} for {len(lists)} lists")
