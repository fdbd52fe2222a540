import pathlib
import sys

feedback = pathlib.Path(sys.argv[3])
order = open(sys.argv[1]).read().split()
said = sys.stdin.read().split()


def wrong(message):
    with open(feedback / "judgemessage.txt", "a") as notes:
        notes.write(message + "\n")
    sys.exit(43)


if order[0] == "send":
    if len(said) != 1 or set(said[0]) - set("ab") or len(said[0]) > 40:
        wrong("that is no word of the letters a and b")
    (feedback / "number").write_text(order[1])
    (feedback / "nextpass.in").write_text("receive " + said[0] + "\n")
elif said != [(feedback / "number").read_text()]:
    wrong("another number arrived")
sys.exit(42)
