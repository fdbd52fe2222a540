from math import sqrt


def cost(input_tokens, output_tokens):
    return input_tokens + 4 * output_tokens


a, b, c = cost(300, 420), cost(300, 5), cost(150, 420)
print(f"A {a} B {b} C {c}")
print(f"B costs {100 * b / a:.0f} % of A, C costs {100 * c / a:.0f} % of A")
print(f"margin of error about {100 * 1.96 * sqrt(0.912 * 0.088 / 1000):.1f} points")
