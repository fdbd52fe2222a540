# hostile: stops itself and its starter, so that nothing ends; ends: WALL_LIMIT EXITED SIGNALLED; with: wall=1
kill -STOP $PPID $$
sleep 600
