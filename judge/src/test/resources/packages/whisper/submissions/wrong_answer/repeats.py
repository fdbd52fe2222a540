order, number = input().split()
print(int(number) + 5)
