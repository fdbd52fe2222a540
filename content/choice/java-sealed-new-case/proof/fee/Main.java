class Main {
    sealed interface PaymentEvent permits Captured, Voided, Refunded {}
    record Captured(long cents) implements PaymentEvent {}
    record Voided() implements PaymentEvent {}
    record Refunded(long cents) implements PaymentEvent {}

    static int fee(PaymentEvent e) {
        return switch (e) {
            case Voided v -> 0;
            default -> 30;
        };
    }

    public static void main(String[] args) {
        System.out.println(fee(new Refunded(500)));
    }
}
