import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Event(long time, long key, long amount) {}

    record Sum(long start, long key, long amount) {}

    record Result(List<Sum> sums, long late) {}

    /** Returns the sums in the order in which they are written, and how many events came too late. */
    static Result aggregate(long size, long delay, List<Event> events) {
        var sums = new ArrayList<Sum>();
        var open = new TreeMap<Long, TreeMap<Long, Long>>();
        long latest = Long.MIN_VALUE / 2;
        long late = 0;
        for (var event : events) {
            long start = event.time() / size * size;
            if (start + size <= latest - delay) {
                late++;
                continue;
            }
            open.computeIfAbsent(start, s -> new TreeMap<>()).merge(event.key(), event.amount(), Long::sum);
            latest = Math.max(latest, event.time());
            while (open.firstKey() + size <= latest - delay) {
                write(open.pollFirstEntry(), sums);
            }
        }
        while (!open.isEmpty()) {
            write(open.pollFirstEntry(), sums);
        }
        return new Result(sums, late);
    }

    private static void write(Map.Entry<Long, TreeMap<Long, Long>> window, List<Sum> sums) {
        window.getValue().forEach((key, amount) -> sums.add(new Sum(window.getKey(), key, amount)));
    }
    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        int n = Integer.parseInt(head[2]);
        var events = new ArrayList<Event>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            events.add(new Event(Long.parseLong(p[0]), Long.parseLong(p[1]), Long.parseLong(p[2])));
        }
        var result = aggregate(Long.parseLong(head[0]), Long.parseLong(head[1]), events);
        var out = new StringBuilder();
        for (var sum : result.sums()) {
            out.append(sum.start()).append(' ').append(sum.key()).append(' ').append(sum.amount()).append('\n');
        }
        System.out.print(out.append("late ").append(result.late()).append('\n'));
    }
}
