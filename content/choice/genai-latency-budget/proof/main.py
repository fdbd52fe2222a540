def total(search=0.3, prompt=0.9, tokens=400, per_second=50):
    return search + prompt + tokens / per_second


print(f"now {total():.1f} s")
print(f"120 tokens {total(tokens=120):.1f} s")
print(f"half the prompt, at best {total(prompt=0):.1f} s")
print(f"half the search {total(search=0.15):.2f} s")
