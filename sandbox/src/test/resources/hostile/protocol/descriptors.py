# hostile: looks for the sandbox's own descriptors and says that it began; quick
import os

held = True
for descriptor in range(3, 1024):
    try:
        os.write(descriptor, b"started\n")
        print("ESCAPED: wrote to", descriptor, os.readlink(f"/proc/self/fd/{descriptor}"))
        held = False
    except OSError:
        pass
for process in ("1", str(os.getppid())):
    try:
        for name in os.listdir(f"/proc/{process}/fd"):
            target = os.readlink(f"/proc/{process}/fd/{name}")
            if not target.startswith(("pipe:", "/proc", "/dev/null", "/run/cell/")):
                print("ESCAPED: sees", target)
                held = False
    except OSError:
        pass
print("contained" if held else "")
