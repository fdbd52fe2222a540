import java.util.*;

final class Solution {
    record Contact(long id, List<String> emails, List<String> phones) {}

    static List<List<Long>> duplicates(List<Contact> contacts) {
        var parent = new int[contacts.size()];
        var owners = new HashMap<String, Integer>();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (var key : keys(contacts.get(i))) {
                var owner = owners.putIfAbsent(key, i);
                if (owner != null) {
                    parent[root(parent, i)] = root(parent, owner);
                }
            }
        }
        var groups = new HashMap<Integer, TreeSet<Long>>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(parent, i), r -> new TreeSet<>()).add(contacts.get(i).id());
        }
        var found = new ArrayList<List<Long>>();
        for (var group : groups.values()) {
            if (group.size() > 1) {
                found.add(List.copyOf(group));
            }
        }
        found.sort(Comparator.comparing(List::getFirst));
        return found;
    }

    private static int root(int[] parent, int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    private static Set<String> keys(Contact contact) {
        var keys = new HashSet<String>();
        contact.emails().forEach(email -> keys.add(email(email)));
        contact.phones().forEach(phone -> keys.add(phone(phone)));
        keys.remove("");
        return keys;
    }

    private static String email(String email) {
        var text = email.strip().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        int plus = text.indexOf('+');
        return plus >= 0 && plus < at ? text.substring(0, plus) + text.substring(at) : text;
    }

    private static String phone(String phone) {
        var text = phone.strip();
        var digits = text.replace("(0)", "").replaceAll("[^0-9]", "");
        if (digits.isEmpty() || text.startsWith("+")) {
            return digits;
        }
        return digits.startsWith("00") ? digits.substring(2) : digits.startsWith("0") ? "49" + digits.substring(1) : digits;
    }
}
