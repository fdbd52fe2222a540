# hostile: endless error output; ends: OUTPUT_LIMIT; with: output=100000
import sys

while True:
    sys.stderr.write("x" * 1000)
