# ignores the sign
n = int(input())
print(sum(abs(int(x)) for x in input().split()))
print(f"Hello, {input()}!")
