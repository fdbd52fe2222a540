# hostile: folders in folders, to break whoever deletes them; with: disk=16 memory=256 cpu=20 wall=40
import os

depth = 0
try:
    while depth < 3000:
        os.mkdir("d" * 100)
        os.chdir("d" * 100)
        depth += 1
except OSError:
    pass
print("contained")
