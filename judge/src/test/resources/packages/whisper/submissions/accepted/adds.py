order, number = input().split()
print(int(number) + 5 if order == "tell" else int(number) - 5)
