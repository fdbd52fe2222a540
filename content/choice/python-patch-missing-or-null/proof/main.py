from dataclasses import asdict, dataclass, fields


@dataclass
class CustomerPatch:
    name: str | None = None
    phone: str | None = None


@dataclass
class EmptyPatch:
    name: str | None = ""
    phone: str | None = ""


@dataclass
class FullPatch:
    name: str
    phone: str


NOT_SENT = object()


@dataclass
class MarkedPatch:
    name: str | None = NOT_SENT
    phone: str | None = NOT_SENT


def original(customer, body):
    return customer | asdict(CustomerPatch(**body))


def a(customer, body):
    return customer | {key: value for key, value in asdict(CustomerPatch(**body)).items() if value is not None}


def b(customer, body):
    return customer | {key: value for key, value in asdict(EmptyPatch(**body)).items() if value != ""}


def c(customer, body):
    return customer | asdict(FullPatch(**body))


def d(customer, body):
    patch = MarkedPatch(**body)
    sent = {field.name: getattr(patch, field.name) for field in fields(patch)}
    return customer | {key: value for key, value in sent.items() if value is not NOT_SENT}


stored = {"name": "Ada", "phone": "1"}
requests = {"set": {"phone": "030 1234"}, "clear": {"phone": None}, "empty": {"phone": ""}}
for version in (original, a, b, c, d):
    right = []
    for name, body in requests.items():
        try:
            if version(stored, body) == stored | body:
                right.append(name)
        except TypeError:
            pass
    print(f"{version.__name__}: right for {', '.join(right) or 'none'}")
