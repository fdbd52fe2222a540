topics = {"delivery": (100, 84, 95), "billing": (60, 55, 57), "cancellation": (40, 37, 28)}
n = sum(t[0] for t in topics.values())
for name, column in (("old", 1), ("new", 2)):
    right = sum(t[column] for t in topics.values())
    print(f"{name} {right} of {n}, {100 * right / n:.0f} %")
size, old, new = topics["cancellation"]
print(f"cancellation {100 * old / size:.0f} % -> {100 * new / size:.0f} %")
