import math


def stray(logits, temperature):
    weights = [math.exp(z / temperature) for z in logits]
    return round(1000 * (1 - weights[0] / sum(weights)))


logits = [math.log(p) for p in (0.70, 0.20, 0.10)]
print(f"T=1.0 stray labels per 1000: {stray(logits, 1.0)}")
print(f"T=0.5 stray labels per 1000: {stray(logits, 0.5)}")
