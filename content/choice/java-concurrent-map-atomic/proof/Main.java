import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Lets a second thread count the same path at the worst moment of the first: between its call that reads and its call that writes. */
class Main {
    /** Runs the second thread's request before the next call of put, once. */
    static final class Interrupted extends ConcurrentHashMap<String, Long> {
        private Runnable second = () -> { };

        void beforeNextPut(Runnable request) { second = request; }

        @Override public Long put(String key, Long value) {
            Runnable request = second;
            second = () -> { };
            request.run();
            return super.put(key, value);
        }
    }

    interface Count {
        void request(ConcurrentHashMap<String, Long> hits, String path);
    }

    public static void main(String[] args) {
        show("a", (hits, path) -> hits.merge(path, 1L, Long::sum));
        show("b", (hits, path) -> hits.put(path, hits.getOrDefault(path, 0L) + 1));
        ConcurrentHashMap<String, LongAdder> sums = new ConcurrentHashMap<>();
        Runnable c = () -> sums.computeIfAbsent("/", p -> new LongAdder()).increment();
        Thread other = Thread.ofPlatform().start(c);
        c.run();
        join(other);
        System.out.println("c: " + sums.get("/").sum());
        show("d", (hits, path) -> {
            if (!hits.containsKey(path)) hits.put(path, 1L);
            else hits.computeIfPresent(path, (p, n) -> n + 1);
        });
    }

    static void show(String name, Count count) {
        Interrupted hits = new Interrupted();
        boolean[] ran = {false};
        Runnable second = () -> {
            ran[0] = true;
            join(Thread.ofPlatform().start(() -> count.request(hits, "/")));
        };
        hits.beforeNextPut(second);
        count.request(hits, "/");
        if (!ran[0]) second.run();
        System.out.println(name + ": " + hits.get("/"));
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
