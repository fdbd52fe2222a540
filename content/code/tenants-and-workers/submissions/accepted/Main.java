import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Job(int arrival, int tenant, int duration) {}

    /** Returns when each job starts, in the order of the jobs. */
    static List<Long> starts(int workers, int limit, List<Job> jobs) {
        var starts = new Long[jobs.size()];
        var waiting = new HashMap<Integer, ArrayDeque<Integer>>();
        var running = new HashMap<Integer, Integer>();
        var ready = new TreeSet<Integer>(); // the first waiting job of each tenant that may start one
        var ends = new PriorityQueue<long[]>(Comparator.comparingLong(end -> end[0]));
        int next = 0;
        long now = 0;
        while (next < jobs.size() || !ends.isEmpty()) {
            long arrival = next < jobs.size() ? jobs.get(next).arrival() : Long.MAX_VALUE;
            now = ends.isEmpty() ? arrival : Math.min(arrival, ends.peek()[0]);
            while (!ends.isEmpty() && ends.peek()[0] <= now) {
                int tenant = (int) ends.poll()[1];
                running.merge(tenant, -1, Integer::sum);
                offer(tenant, waiting, running, limit, ready);
            }
            while (next < jobs.size() && jobs.get(next).arrival() <= now) {
                int tenant = jobs.get(next).tenant();
                waiting.computeIfAbsent(tenant, t -> new ArrayDeque<>()).add(next++);
                offer(tenant, waiting, running, limit, ready);
            }
            while (ends.size() < workers && !ready.isEmpty()) {
                int job = ready.pollFirst();
                int tenant = jobs.get(job).tenant();
                starts[job] = now;
                ends.add(new long[] {now + jobs.get(job).duration(), tenant});
                waiting.get(tenant).poll();
                running.merge(tenant, 1, Integer::sum);
                offer(tenant, waiting, running, limit, ready);
            }
        }
        return List.of(starts);
    }

    private static void offer(int tenant, Map<Integer, ArrayDeque<Integer>> waiting, Map<Integer, Integer> running,
            int limit, Set<Integer> ready) {
        var queue = waiting.get(tenant);
        if (queue != null && !queue.isEmpty() && running.getOrDefault(tenant, 0) < limit) {
            ready.add(queue.peek());
        }
    }
    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        int n = Integer.parseInt(head[2]);
        var jobs = new ArrayList<Job>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            jobs.add(new Job(Integer.parseInt(p[0]), Integer.parseInt(p[1]), Integer.parseInt(p[2])));
        }
        var out = new StringBuilder();
        for (long start : starts(Integer.parseInt(head[0]), Integer.parseInt(head[1]), jobs)) {
            out.append(start).append('\n');
        }
        System.out.print(out);
    }
}
