import java.util.ArrayList;
import java.util.List;

/** When a listener runs: at once, or kept until the commit. Plain Java, the order of Spring's calls. */
class Main {
    enum Failure { RESERVATION, COMMIT, NONE }

    static String run(boolean afterCommit, boolean publishLast, Failure failure) {
        List<String> seen = new ArrayList<>();
        List<Runnable> kept = new ArrayList<>();
        Runnable publish = () -> {
            if (afterCommit) kept.add(() -> seen.add("mail"));
            else seen.add("mail");
        };
        try {
            if (!publishLast) publish.run();
            if (failure == Failure.RESERVATION) throw new IllegalStateException();
            if (publishLast) publish.run();
            if (failure == Failure.COMMIT) throw new IllegalStateException();
            seen.add("commit");
            kept.forEach(Runnable::run);
        } catch (IllegalStateException e) {
            seen.add("rollback");
        }
        return String.join(" ", seen);
    }

    public static void main(String[] args) {
        for (Failure failure : Failure.values()) {
            System.out.println(failure + ": as it is: " + run(false, false, failure) + "; published last: "
                + run(false, true, failure) + "; after commit: " + run(true, false, failure));
        }
    }
}
