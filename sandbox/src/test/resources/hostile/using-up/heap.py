# hostile: a heap that grows; ends: MEMORY_LIMIT; with: memory=64; quick
all = []
while True:
    all.append(bytearray(1 << 20))
