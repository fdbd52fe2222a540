def parse(line):
    return line.split(";")


def validate(rows):
    return sum(1 for row in rows if len(row) == 2)


def save(rows):
    saved = 0
    for _ in rows:
        saved += 1
    return saved


rows = (parse(line) for line in ["1;a", "2;b", "3;c"])
print("validated", validate(rows))
print("saved", save(rows))
