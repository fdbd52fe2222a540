"""Makes the inputs from a seed: ./assay bank cases content/code/log-line-fields"""
import json
import random

RNG = random.Random(int(input()))
KEYS = ["level", "route", "user", "ms", "id", "trace-id", "http.status", "retry"]


def case(name, *lines):
    print(json.dumps({"case": name, "input": {"lines": lines}}))


def bare():
    return "".join(RNG.choice("abz019/=:?&.-\\") for _ in range(RNG.randrange(9)))


def quoted():
    parts = [RNG.choice(["a", "n", "7", " ", "  ", "=", '\\"', "\\\\", "\\n", "key=x"]) for _ in range(RNG.randrange(9))]
    return '"' + "".join(parts) + '"'


def line(values, fields=6):
    made = [RNG.choice(KEYS) + RNG.choice(["=", "=", "=", ""]) for _ in range(RNG.randint(0, fields))]
    made = [field + RNG.choice(values)() if field.endswith("=") else field for field in made]
    return " " * RNG.randrange(2) + (" " * RNG.randint(1, 2)).join(made) + " " * RNG.randrange(2)


def damaged():
    text = line([bare, quoted], 4)
    place = RNG.randint(0, len(text))
    return text[:place] + RNG.choice(['"', "\\", "=", ' "', '"x', " =x"]) + text[place:]


case("sample/1", 'level=warn route=/orders?page=2 retry user="Ada \\"Countess\\" L." note=', 'a="x"b=2', "  ")
case("secret/01-bare/1-one", "level=info", "retry", "level=info ms=17", " level=info   ms=17 ")
case("secret/01-bare/2-equals-and-empty", "url=/a?b=c&d=e", "a= b=", "a==", "sum=1+1=2 a")
case("secret/01-bare/3-again", "a=1 a=2", "a=1 a", "a a=", "b=1 a=2 b=3")
case("secret/01-bare/4-nothing", "", " ", "     ")
case("secret/01-bare/5-random", *(line([bare]) for _ in range(150)))
case("secret/02-quoted/1-spaces", 'a="x y"', 'a="x  y" b=2', ' msg="user = 7" ', 'a=" " b=""')
case("secret/02-quoted/2-empty", 'a=""', 'a="" b=""', 'a="" a=1', 'a=1 a=""')
case("secret/02-quoted/3-like-fields", 'msg="a=1 b=2" b=3', 'b=3 msg="b=4"', 'msg="retry" retry')
case("secret/03-escapes/1-each", r'a="\""', r'a="\\"', r'a="x\ny"', r'a="\"x\" \\ \n"')
case("secret/03-escapes/2-backslash-before-n", r'path="C:\\new"', r'path="\\\\n"', r'a="\\\n" b="\\\""')
case("secret/03-escapes/3-bare-backslash", r"a=\n b=\\ c=x\y")
case("secret/03-escapes/4-random", *(line([bare, quoted, quoted]) for _ in range(150)))
case("secret/04-malformed/1-quotes", 'a="x', 'a="', 'a=x"y', 'a="x"y', 'a="x""y"', '"a"=1', 'a"=1', '"', r'a="x\"')
case("secret/04-malformed/2-keys", "=1", " =", "a=1 =2", "a =1", "= a", "a = 1")
case("secret/04-malformed/3-escapes", r'a="\t"', r'a="\x"', r'a="\ "', 'a="\\')
case("secret/04-malformed/4-between-good-ones", "a=1", 'b="', "c=3", 'd="x"e=5', "f")
case("secret/04-malformed/5-random", *(damaged() for _ in range(200)))
