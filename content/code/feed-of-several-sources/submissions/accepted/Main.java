import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Entry(int time, int id) {}

    /** A source, newest entry first, and how many of its entries have been taken already. */
    record Source(int taken, List<Entry> entries) {}

    record Page(List<Integer> ids, List<Integer> taken) {}

    /** Returns the ids of the next page, and how many entries of each source have been taken after it. */
    static Page next(int size, List<Source> sources) {
        int[] taken = sources.stream().mapToInt(Source::taken).toArray();
        var order = Comparator.comparingInt((Integer s) -> -head(sources, taken, s).time())
            .thenComparing(s -> head(sources, taken, s).id());
        var heads = new PriorityQueue<>(order);
        for (int s = 0; s < taken.length; s++) {
            if (taken[s] < sources.get(s).entries().size()) {
                heads.add(s);
            }
        }
        var ids = new ArrayList<Integer>();
        while (!heads.isEmpty()) {
            int id = head(sources, taken, heads.peek()).id();
            if (!ids.isEmpty() && ids.getLast() == id || ids.size() < size) {
                if (ids.isEmpty() || ids.getLast() != id) {
                    ids.add(id);
                }
                int source = heads.poll();
                if (++taken[source] < sources.get(source).entries().size()) {
                    heads.add(source);
                }
            } else {
                break;
            }
        }
        return new Page(ids, Arrays.stream(taken).boxed().toList());
    }

    private static Entry head(List<Source> sources, int[] taken, int source) {
        return sources.get(source).entries().get(taken[source]);
    }
    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        var sources = new ArrayList<Source>();
        for (int s = 0; s < Integer.parseInt(head[0]); s++) {
            var p = in.readLine().split(" ");
            var entries = new ArrayList<Entry>();
            for (int i = 2; i < p.length; i += 2) {
                entries.add(new Entry(Integer.parseInt(p[i]), Integer.parseInt(p[i + 1])));
            }
            sources.add(new Source(Integer.parseInt(p[0]), entries));
        }
        var page = next(Integer.parseInt(head[1]), sources);
        var out = new StringBuilder();
        out.append(page.ids().size());
        page.ids().forEach(id -> out.append(' ').append(id));
        out.append('\n').append(page.taken().size());
        page.taken().forEach(taken -> out.append(' ').append(taken));
        System.out.println(out);
    }
}
