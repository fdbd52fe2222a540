// Mistake: lets events take effect in the order they arrive.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    enum Type { CAPTURE, REFUND }

    record Event(String id, int paymentId, int version, Type type, long amount) {}

    record Payment(int paymentId, int applied, long balance, int waiting) {}

    static List<Payment> replay(List<Event> deliveries) {
        var seen = new HashSet<String>();
        var payments = new TreeMap<Integer, Payment>();
        for (var event : deliveries) {
            if (seen.add(event.id())) {
                var old = payments.getOrDefault(event.paymentId(), new Payment(event.paymentId(), 0, 0, 0));
                long balance = old.balance();
                if (event.type() == Type.CAPTURE) {
                    balance += event.amount();
                } else if (event.amount() <= balance) {
                    balance -= event.amount();
                }
                int applied = Math.max(old.applied(), event.version());
                payments.put(event.paymentId(), new Payment(event.paymentId(), applied, balance, 0));
            }
        }
        return List.copyOf(payments.values());
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
