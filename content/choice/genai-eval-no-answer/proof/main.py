versions = {"A": (150, 50, 0), "B": (138, 12, 50)}
for name, (right, wrong, passed_on) in versions.items():
    assert right + wrong + passed_on == 200
    print(name, 5 * wrong + 1 * passed_on)
shares = {n: 100 * r / (r + w) for n, (r, w, _) in versions.items()}
print(f"right among given answers: A {shares['A']:.0f} %, B {shares['B']:.0f} %")
