order, what = input().split()
if order == "send":
    print(format(int(what), "b").translate({48: "a", 49: "b"}))
else:
    print(int(what.replace("a", "0").replace("b", "1"), 2))
