order, what = input().split()
while order == "receive":
    pass
print("a")
