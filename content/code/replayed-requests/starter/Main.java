import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Request(int time, String client, String key, String body) {}

    /** Returns one answer per request: "new", "replay" or "conflict". */
    static List<String> decide(int lifetime, List<Request> requests) {
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        int n = Integer.parseInt(head[1]);
        var requests = new ArrayList<Request>(n);
        for (int i = 0; i < n; i++) {
            var p = in.readLine().split(" ");
            requests.add(new Request(Integer.parseInt(p[0]), p[1], p[2], p[3]));
        }
        System.out.println(String.join("\n", decide(Integer.parseInt(head[0]), requests)));
    }
}
