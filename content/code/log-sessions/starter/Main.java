import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Event(int time, int user) {}

    record Summary(int user, int sessions, int longest) {}

    /** Returns one summary per user, in ascending order of the user number. */
    static List<Summary> summarise(int timeout, List<Event> events) {
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        int n = Integer.parseInt(head[1]);
        var events = new ArrayList<Event>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            events.add(new Event(Integer.parseInt(p[0]), Integer.parseInt(p[1])));
        }
        var out = new StringBuilder();
        for (var s : summarise(Integer.parseInt(head[0]), events)) {
            out.append(s.user()).append(' ').append(s.sessions()).append(' ').append(s.longest()).append('\n');
        }
        System.out.print(out);
    }
}
