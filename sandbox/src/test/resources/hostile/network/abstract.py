# hostile: a socket of the host's that has a name and no file; quick
import socket, sys

secret, process, port, name = sys.stdin.read().split()
try:
    socket.socket(socket.AF_UNIX).connect("\0" + name)
    print("ESCAPED: connected")
except OSError:
    print("contained")
