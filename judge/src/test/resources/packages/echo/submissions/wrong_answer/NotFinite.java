import java.util.*;

final class Solution {
    record Point(long x, double y) {}

    record Everything(long whole, long big, double real, boolean truth, String someText, List<Point> points,
            Map<String, List<Long>> table, String perhaps, Point nobody, List<String> tags) {}

    static List<Everything> echoAll(Everything given, List<Everything> others) {
        return List.of(new Everything(given.whole(), given.big(), Double.NaN, given.truth(), given.someText(),
                given.points(), given.table(), given.perhaps(), given.nobody(), given.tags()));
    }
}
