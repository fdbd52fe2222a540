import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Request(long time, String client) {}

    /** Returns one number per request: 0 if it is allowed, otherwise how many ms the client has to wait. */
    static List<Long> decide(int limit, long window, List<Request> requests) {
        return List.of();
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
