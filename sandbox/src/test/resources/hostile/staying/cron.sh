# hostile: leaves work for later where the system would find it
for place in /etc/cron.d/x /var/spool/cron/x /etc/profile.d/x.sh /root/.profile /lib/systemd/system/x.service; do
  (echo "* * * * * root id" >$place) 2>/dev/null && echo "ESCAPED: $place"
done
for tool in crontab at batch systemd-run; do
  command -v $tool >/dev/null && echo id | $tool >/dev/null 2>&1 && echo "ESCAPED: $tool"
done
echo contained
