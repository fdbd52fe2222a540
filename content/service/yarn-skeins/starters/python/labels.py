"""The printer of labels, which takes its time. Nothing is wrong here."""
import time


def print_label(name, skeins):
    time.sleep(0.004)
