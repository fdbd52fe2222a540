import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class Main {
    interface Shipping {
        int of(int total, boolean express);
    }

    record Case(int total, boolean express, int expected) {}

    static int shipping(int total, boolean express) {
        if (total >= 50) return 0;
        if (express) return 9;
        return 5;
    }

    static int boundary(int total, boolean express) {
        if (total > 50) return 0;
        if (express) return 9;
        return 5;
    }

    static int order(int total, boolean express) {
        if (express) return 9;
        if (total >= 50) return 0;
        return 5;
    }

    public static void main(String[] args) {
        show("existing tests find", new Case(60, false, 0), new Case(20, true, 9), new Case(20, false, 5));
        show("a finds", new Case(50, false, 0));
        show("b finds", new Case(49, false, 5));
        show("c finds", new Case(0, true, 9));
        show("d finds", new Case(60, true, 0));
    }

    static void show(String name, Case... tests) {
        Map<String, Shipping> wrong = new LinkedHashMap<>();
        wrong.put("boundary", Main::boundary);
        wrong.put("order", Main::order);
        List<String> found = new ArrayList<>();
        wrong.forEach((mistake, version) -> {
            for (Case test : tests) {
                if (shipping(test.total(), test.express()) != test.expected()) throw new AssertionError("wrong test");
                if (version.of(test.total(), test.express()) != test.expected()) found.add(mistake);
            }
        });
        System.out.println(name + ": " + (found.isEmpty() ? "none" : String.join(", ", found)));
    }
}
