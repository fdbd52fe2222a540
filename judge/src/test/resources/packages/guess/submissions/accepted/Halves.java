public class Halves {
  public static void main(String[] args) {
    var in = new java.util.Scanner(System.in);
    int low = 1;
    int high = 1000;
    while (true) {
      int middle = (low + high) / 2;
      System.out.println(middle);
      switch (in.next()) {
        case "correct" -> {
          return;
        }
        case "higher" -> low = middle + 1;
        default -> high = middle - 1;
      }
    }
  }
}
