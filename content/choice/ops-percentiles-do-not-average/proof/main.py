import math


def p99(times):
    times = sorted(times)
    return times[math.ceil(0.99 * len(times)) - 1]


def rising(requests, at_p99):
    """Response times that rise evenly, such that the 99th percentile is at_p99."""
    rank = math.ceil(0.99 * requests)
    return [at_p99 * (n + 1) / rank for n in range(requests)]


def report(*instances):
    figures = [round(p99(times)) for times in instances]
    counts = [len(times) for times in instances]
    weighted = sum(f * n for f, n in zip(figures, counts)) / sum(counts)
    print("instance p99:", *figures)
    print("mean:", round(sum(figures) / 3), "weighted mean:", round(weighted))
    print("all requests:", round(p99([time for times in instances for time in times])))


first, second = rising(90_000, 80), rising(90_000, 100)
report(first, second, rising(4_000, 2_400))  # the third instance is slow throughout
report(first, second, [50] * 3_900 + [2_400] * 100)  # it is slow now and then
