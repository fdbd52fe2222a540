n = int(input())
print(sum(map(int, input().split()[:n])))
print(f"Hello, {input()}!")
