from math import comb

only_old, only_new = 3, 6
both_right = 82 - only_old
differing = only_old + only_new
p = min(1.0, 2 * sum(comb(differing, k) for k in range(min(only_old, only_new) + 1)) / 2**differing)
print(
    f"both right {both_right}, only old {only_old}, only new {only_new},"
    f" both wrong {100 - both_right - differing}"
)
print(f"two-sided exact probability {p:.3f}")
