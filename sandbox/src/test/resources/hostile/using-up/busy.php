<?php // hostile: computes for ever and lifts its own limit; ends: CPU_LIMIT; with: cpu=1
set_time_limit(0);
ini_set('memory_limit', '-1');
while (true) {
}
