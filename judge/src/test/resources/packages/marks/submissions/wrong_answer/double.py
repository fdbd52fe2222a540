# twice, not squared
print(int(input()) * 2 + 1)
