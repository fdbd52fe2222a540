import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.*;

final class Main {
    /** What a service needs: for each need the services any one of which is enough. */
    record Service(List<List<Integer>> needs) {}

    /** Returns the numbers of all services that are down, in ascending order; service 1 is the first of the list. */
    static List<Integer> down(List<Service> services, List<Integer> failed) {
        return List.of();
    }
    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in));
        var head = in.readLine().split(" ");
        int n = Integer.parseInt(head[0]);
        var services = new ArrayList<Service>(n);
        for (int i = 0; i < n; i++) {
            var needs = new ArrayList<List<Integer>>();
            for (var need : in.readLine().split(" ")) {
                if (!need.equals("-")) {
                    needs.add(Arrays.stream(need.split("\\|")).map(Integer::valueOf).toList());
                }
            }
            services.add(new Service(needs));
        }
        var failed = new ArrayList<Integer>();
        for (int i = 0; i < Integer.parseInt(head[1]); i++) {
            failed.add(Integer.valueOf(in.readLine()));
        }
        var out = new StringBuilder();
        for (int service : down(services, failed)) {
            out.append(service).append('\n');
        }
        System.out.print(out);
    }
}
