import hashlib

customers = {f"user{i}@mail.example": i for i in range(10_000)}


def lookup(algorithm):
    logged = hashlib.new(algorithm, b"user4711@mail.example").hexdigest()
    for address, number in customers.items():
        if hashlib.new(algorithm, address.encode()).hexdigest() == logged:
            return number
    return None


for name in ("sha256", "sha512"):
    print(f"{name} matches customer {lookup(name)}")
