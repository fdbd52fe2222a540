# nothing is left of the first run
import os
order, what = input().split()
if order == "send":
    open("/tmp/number", "w").write(what)
    print("a")
else:
    print(open("/tmp/number").read() if os.path.exists("/tmp/number") else -1)
