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
        return new Page(List.of(), List.of());
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
