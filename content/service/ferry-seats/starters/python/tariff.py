"""What a crossing costs. Asking takes a while."""
import time


def fare(people):
    time.sleep(0.004)
    return 7 * people
