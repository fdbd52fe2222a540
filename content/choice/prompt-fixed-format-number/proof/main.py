import re

PATTERN = re.compile(r"\bTRK-(\d{4})-(\d{4})-(\d)\b")


def tracking_number(line):
    for match in PATTERN.finditer(line):
        if sum(map(int, match[1] + match[2])) % 10 == int(match[3]):
            return match[0]
    return None


print(tracking_number("delivered 14:02 TRK-4820-5517-3 / TRK-4820-5517-2 ok"))
print(tracking_number("delivered 14:02 TRK-4820-5517-9"))
print(tracking_number("delivered 14:02 no label"))
