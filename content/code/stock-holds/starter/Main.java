import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    sealed interface Command {}

    record Hold(int time, int id, int sku, int quantity) implements Command {}

    record Pay(int time, int id) implements Command {}

    record Release(int time, int id) implements Command {}

    /** Returns the answer to each command: "held", "refused", "sold", "released" or "gone". */
    static List<String> answer(int lifetime, Map<Integer, Integer> stock, List<Command> commands) {
        return List.of();
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
