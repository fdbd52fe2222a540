both_urgent, only_a, only_b, neither = 40, 39, 39, 82
n = both_urgent + only_a + only_b + neither
observed = (both_urgent + neither) / n
a, b = (both_urgent + only_a) / n, (both_urgent + only_b) / n
chance = a * b + (1 - a) * (1 - b)
kappa = (observed - chance) / (1 - chance)
print(f"observed {observed:.2f}, by chance {chance:.2f}, kappa {kappa:.2f}")
