# the wrong name
echo 6
echo "Hello, wor1d!"
