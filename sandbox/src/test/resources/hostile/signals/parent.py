# hostile: kills its parents; ends: EXITED SIGNALLED
import os, signal

print("contained", flush=True)
for process in (os.getppid(), 1, 2):
    try:
        os.kill(process, signal.SIGKILL)
    except OSError:
        pass
