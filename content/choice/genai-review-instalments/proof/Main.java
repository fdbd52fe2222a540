import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

public class Main {
  static List<BigDecimal> instalments(BigDecimal total, int parts) {
    BigDecimal part = total.divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP);
    return Collections.nCopies(parts, part);
  }

  static void show(String total, int parts) {
    List<BigDecimal> result = instalments(new BigDecimal(total), parts);
    BigDecimal sum = result.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    System.out.println(total + " in " + parts + ": " + result + " sum " + sum);
  }

  public static void main(String[] args) {
    show("90.00", 3);
    show("100.00", 3);
    show("0.00", 5);
    show("10.00", 4);
  }
}
