def by_clock(writes):
    stored, silent = (None, -1), 0
    for price, clock, _ in writes:
        if clock > stored[1]:
            stored = (price, clock)
        else:
            silent += 1
    return stored[0], silent


def by_version(writes):
    price, version, told = None, 0, 0
    for new, _, read in writes:
        if read == version:
            price, version = new, version + 1
        else:
            told += 1
    return price, told


# price, the server's clock, the version that the server had read
one_after_the_other = [(20, 5, 0), (25, 3, 1)]
both_read_the_old_price = [(20, 5, 0), (25, 3, 0)]
for writes in (one_after_the_other, both_read_the_old_price):
    print("by clock: price %s, %s dropped in silence; " % by_clock(writes)
          + "by version: price %s, %s refused and told" % by_version(writes))
