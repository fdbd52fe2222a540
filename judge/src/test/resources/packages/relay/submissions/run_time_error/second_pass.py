order, what = input().split()
print(format(int(what), "b").translate({48: "a", 49: "b"}))
