import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    sealed interface Command {}

    record Hold(int time, int id, int sku, int quantity) implements Command {}

    record Pay(int time, int id) implements Command {}

    record Release(int time, int id) implements Command {}

    static List<String> answer(int lifetime, Map<Integer, Integer> stock, List<Command> commands) {
        var available = new HashMap<>(stock);
        // In the order they were made, which is the order they expire in.
        var open = new LinkedHashMap<Integer, Hold>();
        var answers = new ArrayList<String>(commands.size());
        for (var command : commands) {
            int now = switch (command) {
                case Hold hold -> hold.time();
                case Pay pay -> pay.time();
                case Release release -> release.time();
            };
            while (!open.isEmpty() && open.firstEntry().getValue().time() + lifetime <= now) {
                giveBack(available, open.pollFirstEntry().getValue());
            }
            answers.add(switch (command) {
                case Hold hold when available.get(hold.sku()) < hold.quantity() -> "refused";
                case Hold hold -> {
                    available.merge(hold.sku(), -hold.quantity(), Integer::sum);
                    open.put(hold.id(), hold);
                    yield "held";
                }
                case Pay pay -> open.remove(pay.id()) == null ? "gone" : "sold";
                case Release release -> {
                    var hold = open.remove(release.id());
                    if (hold == null) {
                        yield "gone";
                    }
                    giveBack(available, hold);
                    yield "released";
                }
            });
        }
        return answers;
    }

    static void giveBack(Map<Integer, Integer> available, Hold hold) {
        available.merge(hold.sku(), hold.quantity(), Integer::sum);
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        int lifetime = Integer.parseInt(head[0]);
        int skus = Integer.parseInt(head[1]);
        int n = Integer.parseInt(head[2]);
        var stock = new HashMap<Integer, Integer>();
        for (int i = 0; i < skus; i++) {
            var p = in.readLine().split(" ");
            stock.put(Integer.parseInt(p[0]), Integer.parseInt(p[1]));
        }
        var commands = new ArrayList<Command>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            int time = Integer.parseInt(p[1]);
            int id = Integer.parseInt(p[2]);
            commands.add(switch (p[0]) {
                case "hold" -> new Hold(time, id, Integer.parseInt(p[3]), Integer.parseInt(p[4]));
                case "pay" -> new Pay(time, id);
                default -> new Release(time, id);
            });
        }
        System.out.println(String.join("\n", answer(lifetime, stock, commands)));
    }
}
