# hostile: computes for ever in threads and children; ends: CPU_LIMIT; with: cpu=1
3.times { fork { loop {} } }
loop {}
