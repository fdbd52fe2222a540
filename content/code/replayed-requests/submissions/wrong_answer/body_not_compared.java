// Mistake: takes every request with a known key for a repetition.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    record Request(int time, String client, String key, String body) {}

    record Owner(String client, String key) {}

    static List<String> decide(int lifetime, List<Request> requests) {
        var known = new HashMap<Owner, Request>();
        var answers = new ArrayList<String>();
        for (var request : requests) {
            var owner = new Owner(request.client(), request.key());
            var first = known.get(owner);
            if (first == null || request.time() - first.time() >= lifetime) {
                known.put(owner, request);
                answers.add("new");
            } else {
                answers.add("replay");
            }
        }
        return answers;
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
