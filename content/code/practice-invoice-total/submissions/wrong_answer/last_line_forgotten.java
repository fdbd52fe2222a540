// Mistake: forgets the last line.
import java.util.*;

final class Main {
    record Line(String article, int amount) {}

    static int total(List<Line> lines) {
        return lines.subList(0, lines.size() - 1).stream().mapToInt(Line::amount).sum();
    }

    public static void main(String[] args) {
        var in = new Scanner(System.in);
        int n = in.nextInt();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < n; i++) {
            lines.add(new Line(in.next(), in.nextInt()));
        }
        System.out.println(total(lines));
    }
}
