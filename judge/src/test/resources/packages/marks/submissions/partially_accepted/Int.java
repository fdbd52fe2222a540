public class Int {
  public static void main(String[] args) {
    int n = new java.util.Scanner(System.in).nextInt();
    System.out.println(n * n);
  }
}
