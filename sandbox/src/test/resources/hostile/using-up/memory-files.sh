# hostile: files in every place in memory; ends: MEMORY_LIMIT EXITED; with: memory=48 disk=64; quick
for place in /work /tmp /dev/shm; do
  head -c 60000000 /dev/zero >$place/big 2>/dev/null
done
[ "$(du -sc /work /tmp /dev/shm 2>/dev/null | tail -1 | cut -f1)" -gt 50000 ] && echo "ESCAPED: more than 48 MB"
echo contained
