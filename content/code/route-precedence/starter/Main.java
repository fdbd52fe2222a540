import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Route(String name, List<String> pattern) {}

    record Match(String route, List<String> values) {}

    /** Returns the best match for every path, or nothing where no route matches. */
    static List<Optional<Match>> resolve(List<Route> routes, List<List<String>> paths) {
        return List.of();
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
