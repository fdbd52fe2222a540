"""Makes the inputs from a seed: ./assay bank cases content/code/frame-reader"""
import json
import random

RNG = random.Random(int(input()))


def case(name, limit, *pieces):
    """Asks for broken() at the end, and after each piece where they are few."""
    calls = []
    for piece in pieces:
        calls.append(["feed", piece])
        if len(pieces) < 12:
            calls.append(["broken"])
    print(json.dumps({"case": name, "input": [["FrameReader", limit], *calls, ["broken"]]}))


def message(longest):
    return "".join(RNG.choice("abc019:,") for _ in range(RNG.randint(0, longest)))


def stream(count, longest):
    return "".join(f"{len(text)}:{text}," for text in (message(longest) for _ in range(count)))


def cut(text, longest):
    pieces, at = [], 0
    while at < len(text):
        size = RNG.randint(0, longest)
        pieces.append(text[at:at + size])
        at += size
    return pieces


case("sample/1", 10, "5:hello,0:,3:a", ",b", ",1", "2", "0:x,", "1:y,")
case("secret/01-whole/1-one", 20, "5:hello,")
case("secret/01-whole/2-several", 20, "5:hello,0:,12:hello, world,", "", "3:a:b,1:,,")
case("secret/01-whole/3-like-the-protocol", 20, "4:3:a,,2:0:,5:1:2,3,", "1:0,")
case("secret/01-whole/4-exactly-the-limit", 5, "5:hello,4:hell,", "0:,")
case("secret/01-whole/5-random", 40, *(stream(3, 30) for _ in range(30)))
case("secret/02-pieces/1-in-the-length", 200, "1", "2:hello, world,", "1", "0", "0:" + "x" * 100, ",")
case("secret/02-pieces/2-before-the-comma", 20, "5:hello", ",", "0:", ",", "3:abc", ",1:", "z", ",")
case("secret/02-pieces/3-every-character", 20, *"5:hello,0:,3:a,b,11:hello world,")
case("secret/02-pieces/4-unfinished", 20, "5:hello,9:too sho", "rt", "", "")
for number, longest in enumerate((1, 2, 7, 60), start=5):
    case(f"secret/02-pieces/{number}-random-up-to-{longest}", 30, *cut(stream(40, 25), longest))
case("secret/03-broken/1-no-comma", 20, "5:hello,3:abc;1:x,", "1:y,")
case("secret/03-broken/2-letters-in-the-length", 20, "1:a,x", "1:b,")
case("secret/03-broken/3-letters-after-digits", 20, "1:a,1", "z", ":b,")
case("secret/03-broken/4-no-length", 20, "1:a,", ":", "1:b,")
case("secret/03-broken/5-leading-zero", 20, "0:,0", "5", ":hello,")
case("secret/03-broken/6-too-long", 20, "20:" + "x" * 20 + ",2", "1")
case("secret/03-broken/7-endless-length", 1000, "4:good,", *("9" * 4 for _ in range(8)))
case("secret/03-broken/8-good-ones-first", 20, "1:a,2:bc,3:def,4:ghij!", "5:klmno,")
case("secret/03-broken/9-minus", 20, "-1:a,", "1:b,")
damaged = stream(60, 25)
place = len(damaged) // 2
case("secret/03-broken/10-random", 30, *cut(damaged[:place] + "?" + damaged[place + 1:], 9))
case("secret/04-scale/1-one-piece", 100, "".join(f"1:{RNG.choice('abcdef')}," for _ in range(30_000)))
case("secret/04-scale/2-small-pieces", 12_000, *("12000:" + "ab" * 6_000 + ",1:z,"))
