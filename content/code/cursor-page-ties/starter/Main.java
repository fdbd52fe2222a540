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

    /** Returns one page per request: the ids in order, and whether further orders follow. */
    static List<Page> pages(List<Order> orders, List<Request> requests) {
        return List.of();
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
