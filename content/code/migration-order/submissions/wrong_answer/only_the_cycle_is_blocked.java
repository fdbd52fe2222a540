// Mistake: reports only the migrations of the cycle as blocked.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Migration(String name, List<String> dependencies) {}

    record Plan(List<String> run, List<String> blocked, List<String> cycle) {}

    static Plan plan(List<Migration> migrations) {
        var missing = new HashMap<String, Set<String>>();
        var dependents = new HashMap<String, List<String>>();
        for (var migration : migrations) {
            var dependencies = new TreeSet<>(migration.dependencies());
            missing.put(migration.name(), dependencies);
            for (var dependency : dependencies) {
                dependents.computeIfAbsent(dependency, name -> new ArrayList<>()).add(migration.name());
            }
        }
        var ready = new PriorityQueue<String>();
        missing.forEach((name, dependencies) -> {
            if (dependencies.isEmpty()) {
                ready.add(name);
            }
        });
        var run = new ArrayList<String>();
        while (!ready.isEmpty()) {
            var next = ready.remove();
            run.add(next);
            for (var dependent : dependents.getOrDefault(next, List.of())) {
                missing.get(dependent).remove(next);
                if (missing.get(dependent).isEmpty()) {
                    ready.add(dependent);
                }
            }
        }
        run.forEach(missing::remove);
        var blocked = new ArrayList<>(new TreeSet<>(missing.keySet()));
        var cycle = blocked.isEmpty() ? List.<String>of() : cycle(blocked.getFirst(), missing);
        return new Plan(run, List.copyOf(new TreeSet<>(cycle)), cycle);
    }

    /** What is still missing of a blocked migration is blocked itself, so the first of it is the next step. */
    static List<String> cycle(String start, Map<String, Set<String>> missing) {
        var way = new ArrayList<String>();
        var seen = new HashSet<String>();
        var at = start;
        while (seen.add(at)) {
            way.add(at);
            at = missing.get(at).iterator().next();
        }
        return way.subList(way.indexOf(at), way.size());
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
