# hostile: survivors that respawn each other
import os, signal, time

for number in range(1, 65):
    if number not in (signal.SIGKILL, signal.SIGSTOP, 32, 33):
        signal.signal(number, signal.SIG_IGN)
for _ in range(5):
    if os.fork() == 0:
        os.setsid()
        os.close(0), os.close(1), os.close(2)
        while True:
            time.sleep(0.01)
            if os.fork():
                os._exit(0)
print("contained")
