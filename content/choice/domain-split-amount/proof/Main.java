import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

class Main {
    public static void main(String[] args) {
        System.out.println("half up: " + 3 * rounded(10000, RoundingMode.HALF_UP) + " " + 3 * rounded(5, RoundingMode.HALF_UP));
        System.out.println("rest distributed: " + sum(distributed(10000, 3)) + " " + sum(distributed(5, 3)));
        System.out.println("double: " + 3 * Math.round(10000 / 3.0) + " " + 3 * Math.round(5 / 3.0));
        System.out.println("half even: " + 3 * rounded(10000, RoundingMode.HALF_EVEN) + " " + 3 * rounded(5, RoundingMode.HALF_EVEN));
        System.out.println("shares of 10000: " + distributed(10000, 3));
    }

    static long rounded(long cents, RoundingMode mode) {
        return BigDecimal.valueOf(cents).divide(BigDecimal.valueOf(3), 0, mode).longValueExact();
    }

    static List<Long> distributed(long cents, int persons) {
        List<Long> shares = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            shares.add(cents / persons + (person < cents % persons ? 1 : 0));
        }
        return shares;
    }

    static long sum(List<Long> shares) {
        return shares.stream().mapToLong(Long::longValue).sum();
    }
}
