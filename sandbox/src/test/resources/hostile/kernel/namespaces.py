# hostile: namespaces of its own, or of others
import ctypes, os

libc = ctypes.CDLL(None, use_errno=True)
held = True
for flag in (0x10000000, 0x00020000, 0x20000000, 0x40000000, 0x08000000, 0x04000000, 0x02000000):
    if libc.unshare(flag) == 0:
        print("ESCAPED: unshare", hex(flag))
        held = False
for process in (1, os.getppid()):
    for kind in ("mnt", "net", "pid", "user", "ipc"):
        try:
            descriptor = os.open(f"/proc/{process}/ns/{kind}", os.O_RDONLY)
        except OSError:
            continue
        if libc.setns(descriptor, 0) == 0:
            print("ESCAPED: setns", kind)
            held = False
if libc.syscall(56, 0x10000000 | 17, 0, 0, 0, 0) == 0:
    os._exit(0)
print("contained" if held else "")
