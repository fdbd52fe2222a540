# hostile: fills the disk; with: memory=256 disk=8
import os

written = 0
for place in ("/work", "/tmp", "/dev/shm"):
    try:
        for i in range(1000):
            with open(f"{place}/{i}", "wb") as file:
                written += file.write(b"x" * (1 << 20))
    except OSError:
        pass
print("contained" if written <= 26 << 20 else f"ESCAPED: {written} bytes")
