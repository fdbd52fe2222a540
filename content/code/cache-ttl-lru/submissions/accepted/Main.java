import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    sealed interface Operation {}

    record Put(long time, String key, String value, long ttl) implements Operation {}

    record Get(long time, String key) implements Operation {}

    record Outcome(List<String> answers, int evictions) {}

    record Entry(String value, long expires) {}

    static Outcome simulate(int capacity, List<Operation> operations) {
        var cache = new LinkedHashMap<String, Entry>(16, 0.75f, true);
        var answers = new ArrayList<String>();
        int evictions = 0;
        for (var operation : operations) {
            switch (operation) {
                case Put put -> {
                    if (!cache.containsKey(put.key()) && cache.size() == capacity) {
                        cache.pollFirstEntry();
                        evictions++;
                    }
                    cache.put(put.key(), new Entry(put.value(), put.time() + put.ttl()));
                }
                case Get get -> {
                    var entry = cache.get(get.key());
                    if (entry == null) {
                        answers.add("miss");
                    } else if (get.time() < entry.expires()) {
                        answers.add(entry.value());
                    } else {
                        cache.remove(get.key());
                        answers.add("miss");
                    }
                }
            }
        }
        return new Outcome(answers, evictions);
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
