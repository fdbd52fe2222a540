# hostile: hard links to files of the host; exports
import os

held = True
for path in ("/etc/passwd", "/usr/bin/env", "/usr/bin/su", "/bin/sh"):
    try:
        os.link(path, "/work/" + os.path.basename(path))
        print("ESCAPED: linked", path)
        held = False
    except OSError:
        pass
print("contained" if held else "")
