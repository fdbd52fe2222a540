import java.util.*;

public final class Counter {
    record Entry(String key, long times) {}

    private final Map<String, Long> counts = new HashMap<>();
    private final long most;

    Counter(long most, List<String> keys) {
        this.most = most;
        keys.forEach(key -> counts.put(key, 0L));
    }

    void add(String key) {
        counts.merge(key, 1L, (a, b) -> Math.min(most, a + b));
    }

    Long times(String key) {
        return counts.get(key);
    }

    List<Entry> entries() {
        return counts.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue())).toList();
    }
}
