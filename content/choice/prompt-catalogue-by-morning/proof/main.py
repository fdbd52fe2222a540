tokens = 200_000 * (600 + 150)
print(tokens, "tokens")
print("with the whole limit", tokens / 400_000 / 60, "hours, with the half that is free", tokens / 200_000 / 60)
