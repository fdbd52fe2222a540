import re
import sys

line = sys.stdin.read()
if not re.fullmatch(r"send (0|[1-9][0-9]{0,8})\n", line):
    print("not a number to send:", line.strip())
    sys.exit(1)
sys.exit(42)
