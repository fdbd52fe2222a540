// Mistake: goes on after the closing quote without a space.
import java.util.*;

final class Solution {
    static List<Map<String, String>> parse(List<String> lines) {
        var parsed = new ArrayList<Map<String, String>>();
        for (var line : lines) {
            parsed.add(fields(line));
        }
        return parsed;
    }

    private static Map<String, String> fields(String line) {
        var fields = new HashMap<String, String>();
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) == ' ') {
                at++;
                continue;
            }
            int start = at;
            while (at < line.length() && " =\"".indexOf(line.charAt(at)) < 0) {
                at++;
            }
            var key = line.substring(start, at);
            boolean alone = at == line.length() || line.charAt(at) == ' ';
            if (key.isEmpty() || !alone && line.charAt(at) == '"') {
                return null;
            }
            var value = new StringBuilder();
            if (alone) {
                value.append("true");
            } else if (++at < line.length() && line.charAt(at) == '"') {
                at = quoted(line, at + 1, value);
            } else {
                while (at < line.length() && line.charAt(at) != ' ') {
                    value.append(line.charAt(at++));
                }
                if (value.indexOf("\"") >= 0) {
                    return null;
                }
            }
            if (at < 0) {
                return null;
            }
            fields.put(key, value.toString());
        }
        return fields;
    }

    /** Reads to the closing quote and returns the place after it, or -1. */
    private static int quoted(String line, int from, StringBuilder value) {
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\') {
                int escape = ++at < line.length() ? "\"\\n".indexOf(line.charAt(at)) : -1;
                if (escape < 0) {
                    return -1;
                }
                c = "\"\\\n".charAt(escape);
            }
            value.append(c);
        }
        return -1;
    }
}
