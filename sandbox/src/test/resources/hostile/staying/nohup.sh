# hostile: background jobs that ignore the end of their session
(trap '' HUP TERM; nohup setsid sleep 600 >/dev/null 2>&1 &) &
echo contained
