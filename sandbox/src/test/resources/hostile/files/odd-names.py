# hostile: names that a careless reader takes for something else; exports
import os

for name in (b"-rf", b"--checkpoint-action=exec=id", b"a\nb", b"\xff\xfe", b"..x", b"$(id)", b" ", b"x" * 255, b"\x1b[2J"):
    open(b"/work/" + name, "w").close()
os.makedirs("/work/" + "/".join(["deep" * 20] * 20))
os.mkfifo("/work/pipe")
os.chmod("/work/-rf", 0)
print("contained")
