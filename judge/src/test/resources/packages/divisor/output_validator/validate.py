import sys
n = int(open(sys.argv[1]).read())
open(sys.argv[2]).read()
text = sys.stdin.read().split()
def wrong(message):
    with open(sys.argv[3] + 'judgemessage.txt', 'w') as f:
        f.write(message + '\n')
    sys.exit(43)
if len(text) != 1 or not text[0].isdigit():
    wrong('not one number')
d = int(text[0])
if d < 2 or n % d:
    wrong('%d does not divide %d' % (d, n))
sys.exit(42)
