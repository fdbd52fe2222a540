def middle(xs):
    return xs[len(xs)]

print(middle([1, 2]))
