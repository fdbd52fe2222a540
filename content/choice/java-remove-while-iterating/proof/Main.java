import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.function.Consumer;

class Main {
    static final class Cart {
        private final String state;

        Cart(String state) { this.state = state; }

        boolean expired() { return state.equals("expired"); }

        @Override public String toString() { return state; }
    }

    public static void main(String[] args) {
        show("a", carts -> carts.removeIf(cart -> cart.expired()));
        show("b", carts -> {
            synchronized (carts) {
                for (Cart cart : carts) if (cart.expired()) carts.remove(cart);
            }
        });
        show("c", carts -> {
            for (int i = 0; i < carts.size(); i++)
                if (carts.get(i).expired()) carts.remove(i);
        });
        try {
            List<Cart> carts = carts();
            carts.stream().filter(cart -> cart.expired())
                .forEach(cart -> carts.remove(cart));
            System.out.println("d: " + carts);
        } catch (ConcurrentModificationException | NullPointerException e) {
            System.out.println("d: fails");
        }
    }

    static List<Cart> carts() {
        return new ArrayList<>(List.of(new Cart("expired"), new Cart("expired"), new Cart("open"), new Cart("open")));
    }

    static void show(String name, Consumer<List<Cart>> removal) {
        List<Cart> carts = carts();
        try {
            removal.accept(carts);
            System.out.println(name + ": " + carts);
        } catch (ConcurrentModificationException e) {
            System.out.println(name + ": " + e.getClass().getSimpleName());
        }
    }
}
