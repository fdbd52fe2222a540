class InsufficientFunds(Exception):
    pass


class Store:
    """Another withdrawal of 30 comes in after the first read."""

    def __init__(self, balance):
        self.balance, self.version, self.disturbed = balance, 1, False

    def get(self, account):
        state = self.balance, self.version
        if not self.disturbed:
            self.balance, self.version, self.disturbed = self.balance - 30, 2, True
        return state

    def put(self, account, balance, version):
        if version is not None and version != self.version:
            return False
        self.balance, self.version = balance, self.version + 1
        return True


def withdraw(store, amount, anew=False, version_anew=False, force=False):
    balance, version = store.get("a")
    for attempt in range(5):
        if anew and attempt:
            balance, version = store.get("a")
        if balance < amount:
            raise InsufficientFunds()
        if store.put("a", balance - amount, None if force and attempt == 4 else version):
            return "done"
        if version_anew:
            version = store.get("a")[1]
    return "conflict"


for name, options in (("original", {}), ("a", {"anew": True}), ("b", {"version_anew": True}), ("c", {}),
                      ("d", {"force": True})):
    outcomes = []
    for balance in (100, 50):
        store = Store(balance)
        try:
            outcome = withdraw(store, 40, **options)
        except InsufficientFunds:
            outcome = "refused"
        outcomes.append(f"{outcome} {store.balance}")
    print(f"{name}: of 100 {outcomes[0]}, of 50 {outcomes[1]}")
