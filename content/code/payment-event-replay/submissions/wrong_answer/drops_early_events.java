// Mistake: throws an event away when it arrives before its predecessor.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    enum Type { CAPTURE, REFUND }

    record Event(String id, int paymentId, int version, Type type, long amount) {}

    record Payment(int paymentId, int applied, long balance, int waiting) {}

    static final class Account {
        final Map<Integer, Event> waiting = new HashMap<>();
        int applied;
        long captured;
        long refunded;

        void applyAllThatCan() {
            for (var next = waiting.remove(applied + 1); next != null; next = waiting.remove(applied + 1)) {
                applied++;
                if (next.type() == Type.CAPTURE) {
                    captured += next.amount();
                } else if (refunded + next.amount() <= captured) {
                    refunded += next.amount();
                }
            }
        }
    }

    static List<Payment> replay(List<Event> deliveries) {
        var seen = new HashSet<String>();
        var accounts = new TreeMap<Integer, Account>();
        for (var event : deliveries) {
            if (seen.add(event.id())) {
                var account = accounts.computeIfAbsent(event.paymentId(), id -> new Account());
                if (event.version() == account.applied + 1) {
                    account.waiting.put(event.version(), event);
                }
                account.applyAllThatCan();
            }
        }
        var payments = new ArrayList<Payment>();
        accounts.forEach((id, a) ->
                payments.add(new Payment(id, a.applied, a.captured - a.refunded, a.waiting.size())));
        return payments;
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
