import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    enum Type { CAPTURE, REFUND }

    record Event(String id, int paymentId, int version, Type type, long amount) {}

    record Payment(int paymentId, int applied, long balance, int waiting) {}

    /** Returns the state of every payment after all deliveries, in ascending order of the payment id. */
    static List<Payment> replay(List<Event> deliveries) {
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        var events = new ArrayList<Event>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            events.add(new Event(p[0], Integer.parseInt(p[1]), Integer.parseInt(p[2]),
                    Type.valueOf(p[3].toUpperCase(Locale.ROOT)), Long.parseLong(p[4])));
        }
        var out = new StringBuilder();
        for (var p : replay(events)) {
            out.append(p.paymentId()).append(' ').append(p.applied()).append(' ')
                    .append(p.balance()).append(' ').append(p.waiting()).append('\n');
        }
        System.out.print(out);
    }
}
