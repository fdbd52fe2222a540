import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Event(int time, int user) {}

    record Summary(int user, int sessions, int longest) {}

    static List<Summary> summarise(int timeout, List<Event> events) {
        var timesByUser = new TreeMap<Integer, List<Integer>>();
        for (var event : events) {
            timesByUser.computeIfAbsent(event.user(), user -> new ArrayList<>()).add(event.time());
        }
        var summaries = new ArrayList<Summary>();
        timesByUser.forEach((user, times) -> {
            Collections.sort(times);
            int sessions = 1;
            int longest = 0;
            int start = times.getFirst();
            int previous = start;
            for (int time : times) {
                if (time - previous > timeout) {
                    sessions++;
                    start = time;
                }
                longest = Math.max(longest, time - start);
                previous = time;
            }
            summaries.add(new Summary(user, sessions, longest));
        });
        return summaries;
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
