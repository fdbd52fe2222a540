import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    /** Returns the shares in whole cents, in the order of the weights. */
    static List<Long> split(long total, List<Integer> weights) {
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        var out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            var weights = new ArrayList<Integer>();
            for (int party = 0; party < Integer.parseInt(p[1]); party++) {
                weights.add(Integer.parseInt(p[2 + party]));
            }
            var line = new StringJoiner(" ");
            for (long share : split(Long.parseLong(p[0]), weights)) {
                line.add(Long.toString(share));
            }
            out.append(line).append('\n');
        }
        System.out.print(out);
    }
}
