import sys
sys.setrecursionlimit(100000)
def add(xs, i):
    return xs[i] + add(xs, i + 1) if i < len(xs) else 0
n = int(input())
print(add(list(map(int, input().split())), 0))
print("hello,", input() + "!")
