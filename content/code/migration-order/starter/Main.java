import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Migration(String name, List<String> dependencies) {}

    record Plan(List<String> run, List<String> blocked, List<String> cycle) {}

    /** Returns the migrations that run, in order; the blocked ones, ascending; and the cycle. */
    static Plan plan(List<Migration> migrations) {
        return new Plan(List.of(), List.of(), List.of());
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        var migrations = new ArrayList<Migration>(n);
        for (int i = 0; i < n; i++) {
            var p = List.of(in.readLine().split(" "));
            migrations.add(new Migration(p.getFirst(), p.subList(2, p.size())));
        }
        var plan = plan(migrations);
        print("run", plan.run());
        print("blocked", plan.blocked());
        print("cycle", plan.cycle());
    }

    static void print(String title, List<String> names) {
        System.out.println(title + " " + names.size() + " " + String.join(" ", names));
    }
}
