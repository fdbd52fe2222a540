reads, safe = 100_000, 4_000
for hits in (98, 95):
    misses = reads * (100 - hits) // 100
    print(f"{hits} of 100: {misses} reads per second, {'safe' if misses <= safe else 'not safe'}")
