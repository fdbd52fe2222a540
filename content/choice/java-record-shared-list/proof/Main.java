import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

class Main {
    record Copied(String number, List<String> lines) {
        Copied { lines = List.copyOf(lines); }
    }

    record Viewed(String number, List<String> lines) {
        Viewed { lines = Collections.unmodifiableList(lines); }
    }

    record CopiedOnRead(String number, List<String> lines) {
        public List<String> lines() { return List.copyOf(lines); }
    }

    record Checked(String number, List<String> lines) {
        Checked { Objects.requireNonNull(lines); }
    }

    public static void main(String[] args) {
        show("copy at construction", draft -> new Copied("2026-118", draft)::lines);
        show("view at construction", draft -> new Viewed("2026-118", draft)::lines);
        show("copy in the accessor", draft -> new CopiedOnRead("2026-118", draft)::lines);
        show("null check", draft -> new Checked("2026-118", draft)::lines);
        try {
            new Copied("2026-118", new ArrayList<>(List.of("desk"))).lines().add("lamp");
            throw new AssertionError("the copy can be changed");
        } catch (UnsupportedOperationException expected) {
            // what the accessor returns is fixed as well
        }
    }

    interface Lines { List<String> get(); }

    static void show(String name, Function<List<String>, Lines> invoice) {
        List<String> draft = new ArrayList<>(List.of("desk"));
        Lines lines = invoice.apply(draft);
        draft.add("lamp");
        System.out.println(name + ": " + lines.get());
    }
}
