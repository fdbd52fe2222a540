import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Policy(long base, long cap, long deadline) {}

    record Plan(long attempts, long lastStart) {}

    /** Returns for each policy the number of attempts and the start of the last one. */
    static List<Plan> plan(List<Policy> policies) {
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        var policies = new ArrayList<Policy>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            policies.add(new Policy(Long.parseLong(p[0]), Long.parseLong(p[1]), Long.parseLong(p[2])));
        }
        var out = new StringBuilder();
        for (var plan : plan(policies)) {
            out.append(plan.attempts()).append(' ').append(plan.lastStart()).append('\n');
        }
        System.out.print(out);
    }
}
