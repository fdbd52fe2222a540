// Mistake: lets * match no segment at all.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Route(String name, List<String> pattern) {}

    record Match(String route, List<String> values) {}

    static final class Node {
        final Map<String, Node> names = new HashMap<>();
        Optional<Node> parameter = Optional.empty();
        Optional<String> rest = Optional.empty();
        Optional<String> route = Optional.empty();

        void add(Route added, int depth) {
            if (depth == added.pattern().size()) {
                route = Optional.of(added.name());
                return;
            }
            var segment = added.pattern().get(depth);
            if (segment.equals("*")) {
                rest = Optional.of(added.name());
            } else if (segment.startsWith("{")) {
                parameter = Optional.of(parameter.orElseGet(Node::new));
                parameter.get().add(added, depth + 1);
            } else {
                names.computeIfAbsent(segment, any -> new Node()).add(added, depth + 1);
            }
        }

        Optional<Match> find(List<String> path, int depth, List<String> values) {
            if (depth == path.size()) {
                return route.or(() -> rest).map(name -> new Match(name, values));
            }
            var segment = path.get(depth);
            return Optional.ofNullable(names.get(segment)).flatMap(next -> next.find(path, depth + 1, values))
                    .or(() -> parameter.flatMap(next -> next.find(path, depth + 1, plus(values, segment))))
                    .or(() -> rest.map(name ->
                            new Match(name, plus(values, String.join("/", path.subList(depth, path.size()))))));
        }

        static List<String> plus(List<String> values, String value) {
            var longer = new ArrayList<>(values);
            longer.add(value);
            return longer;
        }
    }

    static List<Optional<Match>> resolve(List<Route> routes, List<List<String>> paths) {
        var root = new Node();
        routes.forEach(route -> root.add(route, 0));
        return paths.stream().map(path -> root.find(path, 0, List.of())).toList();
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var sizes = in.readLine().split(" ");
        int r = Integer.parseInt(sizes[0]);
        int q = Integer.parseInt(sizes[1]);
        var routes = new ArrayList<Route>(r);
        for (int i = 0; i < r; i++) {
            var p = in.readLine().split(" ");
            routes.add(new Route(p[0], segments(p[1])));
        }
        var paths = new ArrayList<List<String>>(q);
        for (int i = 0; i < q; i++) {
            paths.add(segments(in.readLine()));
        }
        var out = new StringBuilder();
        for (var match : resolve(routes, paths)) {
            out.append(match.map(Match::route).orElse("404"));
            match.ifPresent(found -> found.values().forEach(value -> out.append(' ').append(value)));
            out.append('\n');
        }
        System.out.print(out);
    }

    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/"));
    }
}
