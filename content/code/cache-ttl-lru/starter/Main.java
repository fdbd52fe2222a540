import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    sealed interface Operation {}

    record Put(long time, String key, String value, long ttl) implements Operation {}

    record Get(long time, String key) implements Operation {}

    record Outcome(List<String> answers, int evictions) {}

    /** Returns the answers to the gets in order (the value, or "miss") and the number of evictions. */
    static Outcome simulate(int capacity, List<Operation> operations) {
        return new Outcome(List.of(), 0);
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        int n = Integer.parseInt(head[1]);
        var operations = new ArrayList<Operation>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            operations.add(p[0].equals("put")
                    ? new Put(Long.parseLong(p[1]), p[2], p[3], Long.parseLong(p[4]))
                    : new Get(Long.parseLong(p[1]), p[2]));
        }
        var outcome = simulate(Integer.parseInt(head[0]), operations);
        var out = new StringBuilder();
        outcome.answers().forEach(answer -> out.append(answer).append('\n'));
        System.out.println(out.append("evictions ").append(outcome.evictions()));
    }
}
