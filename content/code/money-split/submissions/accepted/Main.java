import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    static List<Long> split(long total, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        long amount = Math.abs(total);
        var shares = new ArrayList<Long>();
        var byLoss = new ArrayList<Integer>();
        long left = amount;
        for (int party = 0; party < weights.size(); party++) {
            long share = amount * weights.get(party) / sum;
            shares.add(share);
            byLoss.add(party);
            left -= share;
        }
        byLoss.sort(Comparator.comparingLong((Integer party) -> amount * weights.get(party) % sum).reversed());
        for (int party : byLoss.subList(0, (int) left)) {
            shares.set(party, shares.get(party) + 1);
        }
        return total < 0 ? shares.stream().map(share -> -share).toList() : shares;
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
