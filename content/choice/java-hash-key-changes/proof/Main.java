import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

final class Order {
    private Long id;

    void assignId(long value) { id = value; }

    @Override public boolean equals(Object o) {
        return o instanceof Order other && Objects.equals(id, other.id);
    }

    @Override public int hashCode() { return Objects.hash(id); }
}

class Main {
    public static void main(String[] args) {
        Set<Order> batch = new HashSet<>();
        Order order = new Order();
        batch.add(order);
        order.assignId(4711);
        System.out.println(batch.contains(order));
        System.out.println(batch.size());
    }
}
