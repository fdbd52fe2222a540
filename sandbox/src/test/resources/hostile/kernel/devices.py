# hostile: device nodes, and the devices that are there
import os, stat

held = True
for name, kind, major, minor in (("sda", stat.S_IFBLK, 8, 0), ("mem", stat.S_IFCHR, 1, 1), ("kmsg", stat.S_IFCHR, 1, 11), ("fuse", stat.S_IFCHR, 10, 229)):
    for place in ("/work", "/tmp", "/dev", "/dev/shm"):
        try:
            os.mknod(f"{place}/{name}", kind | 0o666, os.makedev(major, minor))
            print("ESCAPED: made", place, name)
            held = False
        except OSError:
            pass
for name in os.listdir("/dev"):
    if name not in ("null", "zero", "full", "random", "urandom", "tty", "fd", "stdin", "stdout", "stderr", "shm", "core", "ptmx", "pts", "console"):
        print("ESCAPED: there is /dev/" + name)
        held = False
print("contained" if held else "")
