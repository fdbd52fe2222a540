n = int(input())
if n < 3:
    print("wrong")
elif n == 3:
    print("6\nHello, world!")
else:
    while True:
        pass
