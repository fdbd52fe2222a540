from math import hypot


def dot(u, v):
    return sum(x * y for x, y in zip(u, v))


def unit(v):
    return tuple(x / hypot(*v) for x in v)


query, a, b = (0.6, 0.8), (2.0, 2.0), (5.0, 0.5)
print(f"inner product: A {dot(query, a):.2f} B {dot(query, b):.2f}")
print(f"unit query only: A {dot(unit(query), a):.2f} B {dot(unit(query), b):.2f}")
print(f"unit vectors: A {dot(query, unit(a)):.2f} B {dot(query, unit(b)):.2f}")
