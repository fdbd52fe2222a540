import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Job(int arrival, int tenant, int duration) {}

    /** Returns when each job starts, in the order of the jobs. */
    static List<Long> starts(int workers, int limit, List<Job> jobs) {
        return List.of();
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
