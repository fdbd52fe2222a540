# hostile: writes to /proc and /sys; quick
for file in /proc/sys/kernel/panic /proc/sys/kernel/core_pattern /proc/sys/kernel/hostname \
    /proc/sys/vm/drop_caches /proc/sys/vm/overcommit_memory /proc/sys/fs/file-max /proc/sys/net/ipv4/ip_forward \
    /proc/sysrq-trigger /proc/1/mem /proc/self/uid_map /proc/self/gid_map \
    /proc/self/setgroups /sys/kernel/uevent_helper /sys/fs/cgroup/cgroup.procs /sys/power/state; do
  (echo 1 >$file) 2>/dev/null && echo "ESCAPED: $file"
done
(echo -1000 >/proc/self/oom_score_adj || echo -1000 >/proc/1/oom_score_adj) 2>/dev/null && echo "ESCAPED: spared when memory is short"
ls /sys/devices /sys/fs /sys/kernel 2>/dev/null | grep -q . && echo "ESCAPED: /sys"
echo contained
