import java.util.*;

final class Main {
    record Line(String article, int amount) {}

    /** Returns the sum of the amounts. */
    static int total(List<Line> lines) {
        return 0;
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
