# hostile: set-user-id programs, the system's and its own; quick
cp /usr/bin/id /work/id && chmod 6755 /work/id
[ "$(/work/id -u)" = 0 ] && echo "ESCAPED: own program"
for program in su sudo mount umount passwd newgrp chsh pkexec fusermount3 unix_chkpwd; do
  path=$(command -v $program) || continue
  [ -u "$path" ] || continue
  case $program in
    mount) $path -t tmpfs none /tmp 2>/dev/null && echo "ESCAPED: mount" ;;
    su) echo | timeout 5 $path -c id root 2>/dev/null | grep -q 'uid=0' && echo "ESCAPED: su" ;;
    *) timeout 5 $path --version </dev/null >/dev/null 2>&1 ;;
  esac
done
echo contained
