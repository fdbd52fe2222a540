<?php
[$count, $numbers, $name] = explode("\n", stream_get_contents(STDIN));
echo array_sum(array_slice(explode(' ', $numbers), 0, (int) $count)), "\n";
echo "Hello, $name!\n";
