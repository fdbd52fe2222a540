// Mistake: compares only the units of this call with what was bought.
import java.util.*;

final class Refunds {
    record Line(String sku, long units, long paid) {}

    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Long> returned = new HashMap<>();
    private long total = 0;

    Refunds(List<Line> lines) {
        for (var line : lines) {
            this.lines.put(line.sku(), line);
        }
    }

    Long giveBack(String sku, long units) {
        var line = lines.get(sku);
        long before = returned.getOrDefault(sku, 0L);
        if (line == null || units > line.units()) {
            return null;
        }
        returned.put(sku, before + units);
        long refund = owed(line, before + units) - owed(line, before);
        total += refund;
        return refund;
    }

    long total() {
        return total;
    }

    private static long owed(Line line, long units) {
        return (2 * line.paid() * units + line.units()) / (2 * line.units());
    }
}
