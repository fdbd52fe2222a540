# hostile: a fork bomb that ignores signals; ends: CPU_LIMIT WALL_LIMIT; with: cpu=1 wall=3 processes=20
$SIG{$_} = 'IGNORE' for qw(HUP INT TERM QUIT CHLD XCPU ALRM);
fork while 1;
