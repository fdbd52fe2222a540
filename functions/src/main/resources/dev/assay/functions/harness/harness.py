# SPDX-License-Identifier: Apache-2.0
"""Calls what the candidate wrote in solution.py: see dev.assay.functions.harness.Exchange.

All of standard input is read before anything of the candidate's is loaded, and nothing here is a
secret: it shares a process with the candidate. What it writes is a value and never a verdict.
"""
import collections.abc
import dataclasses
import json
import os
import sys
import traceback


def main():
    mark, shape, calls = sys.stdin.buffer.read().decode("ascii").splitlines()
    shape, calls = json.loads(shape), json.loads(calls)
    try:
        result = json.dumps(made(shape, calls))
    except SystemExit:
        raise
    except BaseException as error:
        told(error)
        sys.exit(1)
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        pass  # the candidate has closed or replaced it
    line = f"\n{mark} {result}\n".encode("ascii")
    while line:
        line = line[os.write(1, line) :]


def made(shape, calls):
    """Makes the calls: what the function returned, or what each method did."""
    import solution

    def parameters(name):
        return [decoder(kind, shape["records"], solution) for _, kind in shape["operations"][name]]

    def call(target, name, values):
        called = getattr(target, name, None)
        if called is None:
            complain(f"{getattr(target, '__name__', 'solution')} has no {name}")
        if name not in decoders:
            decoders[name] = parameters(name)
        return called(*[decode(value) for decode, value in zip(decoders[name], values)])

    decoders = {}
    (name, *values), *others = calls
    first = call(solution, name, values)
    return [plain(call(first, *other)) for other in split(others)] if shape["class"] else plain(first)


def split(calls):
    return ((name, values) for name, *values in calls)


def decoder(kind, records, solution):
    """What makes a value of a type out of JSON."""
    if kind == "int64":
        return int
    if kind == "double":
        return float
    if isinstance(kind, str):
        return lambda value: value
    shape, inner = kind
    if shape == "record":
        make = getattr(solution, inner, None)
        if make is None:
            complain(f"solution.py has no class {inner}")
        fields = [(name, decoder(part, records, solution)) for name, part in records[inner]]
        return lambda value: make(**{name: decode(value[name]) for name, decode in fields})
    decode = decoder(inner, records, solution)
    if shape == "list":
        return lambda value: [decode(one) for one in value]
    if shape == "map":
        return lambda value: {key: decode(one) for key, one in value.items()}
    return lambda value: None if value is None else decode(value)


def plain(value):
    """A value as JSON has it; whether it is of the right type is seen elsewhere."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    if hasattr(value, "_asdict"):
        return plain(value._asdict())
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, collections.abc.Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, collections.abc.Set, collections.deque)):
        return [plain(one) for one in value]
    raise TypeError(f"a value of type {type(value).__name__} cannot be returned")


def complain(message):
    print(f"The program does not fit the signature: {message}.", file=sys.stderr)
    sys.exit(1)


def told(error):
    """Prints a trace that begins with the candidate's own frames."""
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename == main.__code__.co_filename:
        trace = trace.tb_next
    traceback.print_exception(type(error), error, trace)


main()
