# hostile: a fork bomb; ends: CPU_LIMIT WALL_LIMIT; with: cpu=1 wall=2 processes=20; quick
b() { b | b & }
b
while :; do sleep 1; done
