import os

WORKERS = 4
REQUESTS = 15

hits = {}


def admitted(requests):
    passed = 0
    for _ in range(requests):
        hits["client"] = hits.get("client", 0) + 1
        if hits["client"] <= 10:
            passed += 1
    return passed


total = 0
for _ in range(WORKERS):
    read, write = os.pipe()
    if os.fork() == 0:
        os.write(write, str(admitted(REQUESTS)).encode())
        os._exit(0)
    total += int(os.read(read, 16))
    os.wait()
print("workers admit", total)
print("one process admits", admitted(WORKERS * REQUESTS))
