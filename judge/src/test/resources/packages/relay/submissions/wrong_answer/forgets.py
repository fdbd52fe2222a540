order, what = input().split()
print("ab" if order == "send" else 1)
