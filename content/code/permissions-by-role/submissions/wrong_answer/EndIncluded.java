// Mistake: a role is still granted at the minute in which it ends.
import java.util.*;

final class Solution {
    record Role(String name, List<String> includes, List<String> permissions) {}

    record Grant(String user, String role, long start, Long end) {}

    record Question(String user, String permission, long at) {}

    static List<Boolean> allowed(List<Role> roles, List<Grant> grants, List<Question> questions) {
        var byName = new HashMap<String, Role>();
        roles.forEach(role -> byName.put(role.name(), role));
        var byUser = new HashMap<String, List<Grant>>();
        grants.forEach(grant -> byUser.computeIfAbsent(grant.user(), user -> new ArrayList<>()).add(grant));
        var permissions = new HashMap<String, Set<String>>();
        var answers = new ArrayList<Boolean>();
        for (var question : questions) {
            var asked = new HashSet<String>();
            asked.add(question.permission());
            for (int i = 0; i < question.permission().length(); i++) {
                if (question.permission().charAt(i) == ':') {
                    asked.add(question.permission().substring(0, i + 1) + "*");
                }
            }
            answers.add(byUser.getOrDefault(question.user(), List.of()).stream()
                .filter(grant -> grant.start() <= question.at() && (grant.end() == null || question.at() <= grant.end()))
                .map(grant -> permissions.computeIfAbsent(grant.role(), role -> permissions(role, byName)))
                .anyMatch(given -> !Collections.disjoint(asked, given)));
        }
        return answers;
    }

    private static Set<String> permissions(String name, Map<String, Role> byName) {
        var found = new HashSet<String>();
        var seen = new HashSet<>(List.of(name));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var role = byName.get(open.pop());
            if (role != null) {
                found.addAll(role.permissions());
                role.includes().stream().filter(seen::add).forEach(open::push);
            }
        }
        return found;
    }
}
