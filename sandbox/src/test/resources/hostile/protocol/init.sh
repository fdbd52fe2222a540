# hostile: changes the first process's script, variables and files
for file in /run/cell /run/cell/go /run/cell/started /proc/1/exe /proc/1/environ; do
  (echo "echo forged" >$file) 2>/dev/null && echo "ESCAPED: $file"
done
rm -rf /run/cell /program 2>/dev/null
[ -e /run/cell ] || [ -e /program ] || echo "ESCAPED: removed"
echo contained
