import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    sealed interface Command {}

    record Book(int id, int desk, int from, int to) implements Command {}

    record Cancel(int id) implements Command {}

    /** Handles the commands in order and returns the answer to each: "ok", "conflict 17" or "unknown". */
    static List<String> handle(List<Command> commands) {
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        var commands = new ArrayList<Command>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            commands.add(p[0].equals("cancel")
                    ? new Cancel(Integer.parseInt(p[1]))
                    : new Book(Integer.parseInt(p[1]), Integer.parseInt(p[2]),
                            Integer.parseInt(p[3]), Integer.parseInt(p[4])));
        }
        System.out.println(String.join("\n", handle(commands)));
    }
}
