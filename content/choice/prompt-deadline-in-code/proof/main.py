from datetime import date

delivered, announced = date(2026, 2, 14), date(2026, 3, 16)
days = (announced - delivered).days
print(f"{days} days, accepted {days <= 30}")
