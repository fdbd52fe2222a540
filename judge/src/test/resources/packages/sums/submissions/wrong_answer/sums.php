<?php
// a warning is no answer
echo $nothing;
echo "0\nHello!\n";
