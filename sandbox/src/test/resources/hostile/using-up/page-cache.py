# hostile: reads the whole system so that the cache grows; with: memory=96 wall=60 cpu=20
import os

read = 0
for folder, _, names in os.walk("/usr/lib"):
    for name in names:
        try:
            with open(os.path.join(folder, name), "rb") as file:
                while chunk := file.read(1 << 20):
                    read += len(chunk)
        except OSError:
            pass
        if read > 300 << 20:
            break
    if read > 300 << 20:
        break
print("contained")
