read -r n
read -r numbers
read -r name
sum=0
for x in $numbers; do sum=$((sum + x)); done
echo "$sum"
echo "Hello, $name!"
