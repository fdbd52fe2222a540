import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;
import java.util.stream.Collectors;

final class Main {
    record Range(int from, int to) {}

    static List<Range> missing(int last, List<Integer> received) {
        var ranges = new ArrayList<Range>();
        int next = 1;
        for (int number : new TreeSet<>(received).headSet(last, true)) {
            if (number > next) {
                ranges.add(new Range(next, number - 1));
            }
            next = number + 1;
        }
        if (next <= last) {
            ranges.add(new Range(next, last));
        }
        return ranges;
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        int p = Integer.parseInt(in.readLine());
        var out = new StringBuilder();
        for (int i = 0; i < p; i++) {
            var line = in.readLine().split(" ");
            var received = new ArrayList<Integer>();
            for (int k = 2; k < line.length; k++) {
                received.add(Integer.parseInt(line[k]));
            }
            var ranges = missing(Integer.parseInt(line[0]), received);
            out.append(ranges.isEmpty() ? "complete" : ranges.stream()
                    .map(range -> range.from() + "-" + range.to())
                    .collect(Collectors.joining(" "))).append('\n');
        }
        System.out.print(out);
    }
}
