# hostile: a slow fork bomb, each child of which starts the next and goes; ends: WALL_LIMIT CPU_LIMIT; with: cpu=2 wall=2 processes=20
import os, time

while True:
    if os.fork():
        os._exit(0) if os.getsid(0) == os.getpid() else time.sleep(600)
    os.setsid()
    time.sleep(0.02)
    if os.fork():
        time.sleep(0.05)
        os._exit(0)
