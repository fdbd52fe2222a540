order, number = input().split()
print(9 if order == "tell" else 1 // 0)
