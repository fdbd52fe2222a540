# hostile: reads all of /proc for a secret of the host; with: cpu=20 wall=40
import os, sys

secret, process, port, name = sys.stdin.read().split()
held = True
for path in (secret, "/proc/1/root" + secret, "/proc/self/root" + secret, f"/proc/{process}/environ", "/proc/kcore", "/proc/1/environ", "/proc/kallsyms", "/proc/keys", "/proc/modules", "/proc/timer_list", "/proc/sched_debug", "/proc/slabinfo"):
    try:
        content = open(path, "rb").read(4096)
    except OSError:
        continue
    if content and b"PATH=/usr/local/bin" not in content and content.strip(b"\0"):
        print("ESCAPED: read", path, content[:60])
        held = False
numbers = [name for name in os.listdir("/proc") if name.isdigit()]
if len(numbers) > 10:
    print("ESCAPED: sees", len(numbers), "processes")
    held = False
print("contained" if held else "")
