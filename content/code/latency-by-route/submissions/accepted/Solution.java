import java.util.*;

final class Solution {
    record Request(String route, long millis, long status) {}

    record Summary(long requests, double errorShare, Long p95) {}

    static Map<String, Summary> summarize(List<Request> requests) {
        var byRoute = new HashMap<String, List<Request>>();
        for (var request : requests) {
            byRoute.computeIfAbsent(request.route(), route -> new ArrayList<>()).add(request);
        }
        var summaries = new HashMap<String, Summary>();
        byRoute.forEach((route, all) -> summaries.put(route, summary(all)));
        return summaries;
    }

    private static Summary summary(List<Request> all) {
        var times = all.stream().filter(r -> r.status() < 500).map(Request::millis).sorted().toList();
        Long p95 = times.isEmpty() ? null : times.get((95 * times.size() + 99) / 100 - 1);
        return new Summary(all.size(), (all.size() - times.size()) / (double) all.size(), p95);
    }
}
