def add():
    input()
    return sum(map(int, input().split()))
