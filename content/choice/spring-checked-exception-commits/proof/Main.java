import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The rule of Spring's interceptor for what a method throws, in plain Java. */
class Main {
    static class PaymentException extends Exception {}

    static String around(Class<? extends Exception> rollbackFor, Callable<Void> place) {
        List<String> seen = new ArrayList<>(List.of("begin"));
        try {
            place.call();
            seen.add("commit");
        } catch (Exception e) {
            boolean byDefault = e instanceof RuntimeException;
            seen.add(byDefault || rollbackFor != null && rollbackFor.isInstance(e) ? "rollback" : "commit");
            seen.add("throw");
        }
        return String.join(" ", seen);
    }

    static Void charge() throws PaymentException {
        throw new PaymentException();
    }

    public static void main(String[] args) {
        System.out.println("checked: " + around(null, Main::charge));
        System.out.println("checked, declared: " + around(PaymentException.class, Main::charge));
        System.out.println("unchecked: " + around(null, () -> {
            throw new IllegalStateException();
        }));
    }
}
