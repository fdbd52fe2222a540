# hostile: writes wherever the system keeps something
for place in / /usr /usr/bin /usr/local /usr/lib /etc /bin /lib /lib64 /sbin /opt /srv /var /run /home /root /boot /mnt /media /sys /proc; do
  (echo x >$place/left) 2>/dev/null && echo "ESCAPED: $place"
done
for file in /etc/passwd /etc/hosts /usr/bin/env /lib64/ld-linux-x86-64.so.2; do
  (echo x >>$file) 2>/dev/null && echo "ESCAPED: $file"
  chmod 777 $file 2>/dev/null && echo "ESCAPED: rights of $file"
done
echo contained
