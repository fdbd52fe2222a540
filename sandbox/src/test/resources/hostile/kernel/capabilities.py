# hostile: capabilities, other users, other groups
import ctypes, os

libc = ctypes.CDLL(None, use_errno=True)
held = True
for title, result in (
    ("user 0", libc.setuid(0)),
    ("group 0", libc.setgid(0)),
    ("user of files", -1 if libc.setfsuid(0) == os.getuid() and libc.setfsuid(-1) != 0 else 0),
    ("groups", libc.setgroups(1, (ctypes.c_uint * 1)(0))),
    ("a capability kept", libc.prctl(24, 21, 0, 0, 0) if libc.prctl(23, 21, 0, 0, 0) == 1 else -1),
    ("a capability raised", libc.prctl(47, 2, 21, 0, 0)),
    ("new privileges again", libc.prctl(38, 0, 0, 0, 0)),
):
    if result == 0:
        print("ESCAPED:", title)
        held = False
for line in open("/proc/self/status"):
    if line.startswith("Cap") and int(line.split()[1], 16):
        print("ESCAPED:", line)
        held = False
print("contained" if held else "")
