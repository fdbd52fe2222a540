// Mistake: returns the latest stock for a version that is not there yet.
import java.util.*;

final class EventStore {
    record Entry(long position, String stream, long version, long delta) {}

    private final List<Entry> all = new ArrayList<>();
    private final Map<String, List<Long>> stocks = new HashMap<>(); // of each stream, after each of its events

    Long add(String stream, long expected, List<Long> deltas) {
        var stock = stocks.computeIfAbsent(stream, name -> new ArrayList<>(List.of(0L)));
        if (expected != stock.size() - 1) {
            return null;
        }
        var added = new ArrayList<Long>();
        long now = stock.getLast();
        for (long delta : deltas) {
            now += delta;
            if (now < 0) {
                return null;
            }
            added.add(now);
        }
        for (int i = 0; i < added.size(); i++) {
            all.add(new Entry(all.size() + 1, stream, stock.size() + i, deltas.get(i)));
        }
        stock.addAll(added);
        return stock.size() - 1L;
    }

    Long stockAt(String stream, long version) {
        var stock = stocks.getOrDefault(stream, List.of(0L));
        return stock.get((int) Math.min(version, stock.size() - 1));
    }

    List<Entry> feed(long after, long limit) {
        int from = (int) Math.min(after, all.size());
        int to = (int) Math.min(from + limit, all.size());
        return List.copyOf(all.subList(from, to));
    }
}
