import java.util.*;

final class Solution {
    record Point(long x, double y) {}

    record Everything(long whole, long big, double real, boolean truth, String someText, List<Point> points,
            Map<String, List<Long>> table, String perhaps, Point nobody, List<String> tags) {}

    static List<Everything> echoAll(Everything given, List<Everything> others) {
        System.out.println("printed by the program itself");
        System.out.print("and not ended");
        var all = new ArrayList<Everything>(List.of(given));
        all.addAll(others);
        return all;
    }
}
