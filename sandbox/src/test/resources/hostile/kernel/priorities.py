# hostile: more than its share of the processor
import ctypes, os

held = True
libc = ctypes.CDLL(None, use_errno=True)
for title, act in (
    ("nice", lambda: os.setpriority(os.PRIO_PROCESS, 0, -20)),
    ("real time", lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))),
    ("a limit lifted", lambda: __import__("resource").setrlimit(__import__("resource").RLIMIT_NOFILE, (1 << 20, 1 << 20))),
    ("memory locked", lambda: None if libc.mlock(ctypes.create_string_buffer(1 << 20), 1 << 20) == 0 else os.stat("/none")),
):
    try:
        act()
        print("ESCAPED:", title)
        held = False
    except OSError:
        pass
    except ValueError:
        pass
print("contained" if held else "")
