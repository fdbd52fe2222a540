class Main {
    sealed interface PaymentEvent permits Captured, Voided, Refunded {}
    record Captured(long cents) implements PaymentEvent {}
    record Voided() implements PaymentEvent {}
    record Refunded(long cents) implements PaymentEvent {}

    static String label(PaymentEvent e) {
        return switch (e) {
            case Captured c -> "paid";
            case Voided v -> "void";
        };
    }

    public static void main(String[] args) {
        System.out.println(label(new Voided()));
    }
}
