// Mistake: a request exactly one window old still counts.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Request(long time, String client) {}

    static List<Long> decide(int limit, long window, List<Request> requests) {
        var allowed = new HashMap<String, ArrayDeque<Long>>();
        var waits = new ArrayList<Long>(requests.size());
        for (var request : requests) {
            var times = allowed.computeIfAbsent(request.client(), client -> new ArrayDeque<>());
            while (!times.isEmpty() && times.peekFirst() + window < request.time()) {
                times.removeFirst();
            }
            if (times.size() < limit) {
                times.addLast(request.time());
                waits.add(0L);
            } else {
                waits.add(times.peekFirst() + window - request.time());
            }
        }
        return waits;
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        int n = Integer.parseInt(head[2]);
        var requests = new ArrayList<Request>(n);
        for (int i = 0; i < n; i++) {
            var parts = in.readLine().split(" ");
            requests.add(new Request(Long.parseLong(parts[0]), parts[1]));
        }
        var out = new StringBuilder();
        for (long wait : decide(Integer.parseInt(head[0]), Long.parseLong(head[1]), requests)) {
            out.append(wait == 0 ? "allow" : "deny " + wait).append('\n');
        }
        System.out.print(out);
    }
}
