// Mistake: one allowing rule for a folder is enough.
import java.util.*;

final class Solution {
    record Rule(String folder, String team, boolean allow) {}

    static List<String> readable(List<String> documents, List<Rule> rules, List<String> teams) {
        var mine = new HashSet<>(teams);
        var verdicts = new HashMap<String, Boolean>();
        for (var rule : rules) {
            if (mine.contains(rule.team())) {
                verdicts.merge(rule.folder(), rule.allow(), Boolean::logicalOr);
            }
        }
        return documents.stream().filter(document -> allowed(document, verdicts)).toList();
    }

    private static boolean allowed(String document, Map<String, Boolean> verdicts) {
        for (int slash = document.lastIndexOf('/'); slash > 0; slash = document.lastIndexOf('/', slash - 1)) {
            var verdict = verdicts.get(document.substring(0, slash));
            if (verdict != null) {
                return verdict;
            }
        }
        return verdicts.getOrDefault("/", false);
    }
}
