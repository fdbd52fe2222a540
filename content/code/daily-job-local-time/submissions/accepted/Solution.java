import java.util.*;

final class Solution {
    record Change(long at, long offset) {}

    static List<Long> runs(List<Change> changes, long minuteOfDay, long after, long count) {
        var runs = new ArrayList<Long>();
        long firstDay = Math.floorDiv(after + changes.getFirst().offset(), 1440) - 4;
        int i = 0;
        for (long day = firstDay; runs.size() < count; day++) {
            long local = day * 1440 + minuteOfDay;
            while (i + 1 < changes.size() && changes.get(i + 1).at() + changes.get(i).offset() <= local) {
                i++;
            }
            long run = Math.max(changes.get(i).at(), local - changes.get(i).offset());
            if (run > after) {
                runs.add(run);
            }
        }
        return runs;
    }
}
