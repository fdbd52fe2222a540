import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    /** A difference; the sign is '~', '-', '+' or '!'. */
    record Difference(char sign, String path) {}

    static final class Node {
        final TreeMap<String, Node> children = new TreeMap<>();
        String value = "";

        static Node tree(Map<String, String> settings) {
            var root = new Node();
            settings.forEach((path, value) -> {
                var node = root;
                for (var name : path.split("\\.")) {
                    node = node.children.computeIfAbsent(name, any -> new Node());
                }
                node.value = value;
            });
            return root;
        }

        boolean isSection() {
            return !children.isEmpty();
        }
    }

    static List<Difference> differences(Map<String, String> staging, Map<String, String> production) {
        var found = new ArrayList<Difference>();
        compare("", Node.tree(staging), Node.tree(production), found);
        found.sort(Comparator.comparing(Difference::path));
        return found;
    }

    static void compare(String prefix, Node left, Node right, List<Difference> found) {
        var names = new TreeSet<>(left.children.keySet());
        names.addAll(right.children.keySet());
        for (var name : names) {
            var path = prefix + name;
            var here = left.children.get(name);
            var there = right.children.get(name);
            if (there == null) {
                found.add(new Difference('-', path));
            } else if (here == null) {
                found.add(new Difference('+', path));
            } else if (here.isSection() != there.isSection()) {
                found.add(new Difference('!', path));
            } else if (here.isSection()) {
                compare(path + ".", here, there, found);
            } else if (!here.value.equals(there.value)) {
                found.add(new Difference('~', path));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var sizes = in.readLine().split(" ");
        var staging = read(in, Integer.parseInt(sizes[0]));
        var production = read(in, Integer.parseInt(sizes[1]));
        var differences = differences(staging, production);
        var out = new StringBuilder().append(differences.size()).append('\n');
        differences.forEach(d -> out.append(d.sign()).append(' ').append(d.path()).append('\n'));
        System.out.print(out);
    }

    static Map<String, String> read(BufferedReader in, int count) throws IOException {
        var settings = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            var p = in.readLine().split(" ");
            settings.put(p[0], p[1]);
        }
        return settings;
    }
}
