import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;

record Address(long customerId, String street, Instant changedAt) {}

class Main {
    public static void main(String[] args) {
        List<Address> addresses = List.of(
            new Address(7, "Harbour Road", Instant.parse("2026-02-01T00:00:00Z")),
            new Address(7, "Mill Lane", Instant.parse("2025-02-01T00:00:00Z")));
        attempt("plain", () -> addresses.stream()
            .collect(Collectors.toMap(Address::customerId, address -> address)));
        attempt("distinct", () -> addresses.stream().distinct()
            .collect(Collectors.toMap(Address::customerId, address -> address)));
        attempt("sorted", () -> addresses.stream().sorted(Comparator.comparing(Address::changedAt))
            .collect(Collectors.toMap(Address::customerId, address -> address)));
        attempt("merged", () -> addresses.stream()
            .collect(Collectors.toMap(Address::customerId, address -> address,
                BinaryOperator.maxBy(Comparator.comparing(Address::changedAt)))));
    }

    static void attempt(String name, Supplier<Map<Long, Address>> export) {
        try {
            Map<Long, String> streets = export.get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().street()));
            System.out.println(name + ": " + streets);
        } catch (IllegalStateException e) {
            System.out.println(name + ": " + e.getClass().getSimpleName());
        }
    }
}
