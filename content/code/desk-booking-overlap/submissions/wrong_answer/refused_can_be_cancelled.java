// Mistake: answers ok when a refused booking is cancelled.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    sealed interface Command {}

    record Book(int id, int desk, int from, int to) implements Command {}

    record Cancel(int id) implements Command {}

    static List<String> handle(List<Command> commands) {
        var desks = new HashMap<Integer, TreeMap<Integer, Book>>();
        var booked = new HashMap<Integer, Book>();
        var answers = new ArrayList<String>(commands.size());
        for (var command : commands) {
            answers.add(switch (command) {
                case Book book -> {
                    var byStart = desks.computeIfAbsent(book.desk(), desk -> new TreeMap<>());
                    var clash = firstOverlap(byStart, book);
                    booked.put(book.id(), book);
                    if (clash.isPresent()) {
                        yield "conflict " + clash.get().id();
                    }
                    byStart.put(book.from(), book);
                    yield "ok";
                }
                case Cancel cancel -> {
                    var book = booked.remove(cancel.id());
                    if (book == null) {
                        yield "unknown";
                    }
                    desks.get(book.desk()).remove(book.from(), book);
                    yield "ok";
                }
            });
        }
        return answers;
    }

    static Optional<Book> firstOverlap(TreeMap<Integer, Book> byStart, Book wanted) {
        var before = byStart.floorEntry(wanted.from());
        if (before != null && before.getValue().to() > wanted.from()) {
            return Optional.of(before.getValue());
        }
        var after = byStart.higherEntry(wanted.from());
        if (after != null && after.getKey() < wanted.to()) {
            return Optional.of(after.getValue());
        }
        return Optional.empty();
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
