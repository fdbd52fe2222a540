cases, right, leaked = 50, 45, 16
print(f"{right - leaked} of {cases - leaked}: {100 * (right - leaked) / (cases - leaked):.1f} %")
print(f"naive {100 * right / cases:.1f} %, leaked counted as wrong {100 * (right - leaked) / cases:.1f} %")
