import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    /** A difference; the sign is '~', '-', '+' or '!'. */
    record Difference(char sign, String path) {}

    /** Returns the differences in ascending order of the path. */
    static List<Difference> differences(Map<String, String> staging, Map<String, String> production) {
        return List.of();
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
