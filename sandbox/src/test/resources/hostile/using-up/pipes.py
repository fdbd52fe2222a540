# hostile: full pipes, which are the kernel's memory; ends: EXITED MEMORY_LIMIT; with: memory=64
import fcntl, os

held = 0
try:
    while held < 10_000:
        read, write = os.pipe()
        os.set_blocking(write, False)
        try:
            fcntl.fcntl(write, 1031, 1 << 20)
        except OSError:
            pass
        held += os.write(write, b"x" * (1 << 20)) >> 10
        held += 0
except OSError:
    pass
print("contained" if held < 300 * 1024 else "ESCAPED: kernel memory")
