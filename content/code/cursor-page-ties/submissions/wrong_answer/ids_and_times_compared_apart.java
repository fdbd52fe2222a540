// Mistake: asks for a smaller-or-equal time and a smaller id, each on its own.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Order(int id, int createdAt) {}

    record Cursor(int createdAt, int id) {}

    /** A request for a page; without a cursor it asks for the first page. */
    record Request(Optional<Cursor> after, int size) {}

    record Page(List<Integer> ids, boolean more) {}

    static List<Page> pages(List<Order> orders, List<Request> requests) {
        var sorted = new ArrayList<>(orders);
        sorted.sort(Comparator.comparingInt(Order::createdAt).thenComparingInt(Order::id).reversed());
        var times = sorted.stream().mapToInt(order -> -order.createdAt()).toArray();
        var pages = new ArrayList<Page>(requests.size());
        for (var request : requests) {
            int at = 0;
            int below = Integer.MAX_VALUE;
            if (request.after().isPresent()) {
                var cursor = request.after().get();
                below = cursor.id();
                at = Arrays.binarySearch(times, -cursor.createdAt());
                at = at < 0 ? -at - 1 : at;
                while (at > 0 && times[at - 1] == -cursor.createdAt()) {
                    at--;
                }
            }
            var ids = new ArrayList<Integer>();
            int seen = 0;
            for (; at < sorted.size() && ids.size() < request.size() && seen < 300; at++, seen++) {
                if (sorted.get(at).id() < below) {
                    ids.add(sorted.get(at).id());
                }
            }
            pages.add(new Page(ids, at < sorted.size()));
        }
        return pages;
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = numbers(in.readLine());
        var orders = new ArrayList<Order>(head[0]);
        for (int i = 0; i < head[0]; i++) {
            var p = numbers(in.readLine());
            orders.add(new Order(p[0], p[1]));
        }
        var requests = new ArrayList<Request>(head[1]);
        for (int i = 0; i < head[1]; i++) {
            var line = in.readLine();
            var p = numbers(line.substring(line.indexOf(' ') + 1));
            requests.add(line.startsWith("first")
                    ? new Request(Optional.empty(), p[0])
                    : new Request(Optional.of(new Cursor(p[0], p[1])), p[2]));
        }
        var out = new StringBuilder();
        for (var page : pages(orders, requests)) {
            out.append(page.ids().size());
            page.ids().forEach(id -> out.append(' ').append(id));
            out.append(page.more() ? " more\n" : " end\n");
        }
        System.out.print(out);
    }

    static int[] numbers(String line) {
        var parts = line.split(" ");
        var numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
