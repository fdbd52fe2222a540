import java.util.*;

final class Solution {
    record Step(String page, String address) {}

    static List<Step> steps(Map<String, String> current, Map<String, String> wanted) {
        var now = new HashMap<>(current);
        var holders = new HashMap<String, String>();
        current.forEach((page, address) -> holders.put(address, page));
        var steps = new ArrayList<Step>();
        var free = new ArrayDeque<String>(); // addresses that nobody has, and which somebody may wait for
        var waiting = new HashMap<String, String>();
        wanted.forEach((page, address) -> {
            if (!address.equals(now.get(page))) {
                waiting.put(address, page);
                if (!holders.containsKey(address)) {
                    free.add(address);
                }
            }
        });
        var moving = new ArrayDeque<>(waiting.keySet());
        int spare = 0;
        while (!waiting.isEmpty()) {
            while (!free.isEmpty()) {
                var address = free.poll();
                var page = waiting.remove(address);
                if (page != null) {
                    steps.add(new Step(page, address));
                    holders.put(address, page);
                    var left = now.put(page, address);
                    holders.remove(left);
                    free.add(left);
                }
            }
            // What still waits is in rings: one page of a ring steps aside.
            while (!moving.isEmpty() && !waiting.containsKey(moving.peek())) {
                moving.poll();
            }
            if (!moving.isEmpty()) {
                var page = holders.remove(moving.peek());
                String aside;
                do {
                    aside = "aside-" + spare++;
                } while (holders.containsKey(aside) || waiting.containsKey(aside));
                steps.add(new Step(page, aside));
                free.add(now.put(page, aside));
                holders.put(aside, page);
            }
        }
        return steps;
    }
}
