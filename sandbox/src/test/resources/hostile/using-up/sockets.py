# hostile: socket buffers that nobody reads; ends: EXITED MEMORY_LIMIT; with: memory=64
import socket

pairs = []
try:
    while len(pairs) < 1000:
        pair = socket.socketpair()
        pairs.append(pair)
        pair[0].setblocking(False)
        try:
            while True:
                pair[0].send(b"x" * 65536)
        except BlockingIOError:
            pass
except OSError:
    pass
print("contained" if len(pairs) < 1000 else "ESCAPED: a thousand pairs")
