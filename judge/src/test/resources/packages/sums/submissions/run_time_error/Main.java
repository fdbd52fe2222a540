public class Main {
  static int at(int[] numbers, int i) {
    return numbers[i];
  }

  public static void main(String[] args) {
    System.out.println(at(new int[3], 3));
  }
}
