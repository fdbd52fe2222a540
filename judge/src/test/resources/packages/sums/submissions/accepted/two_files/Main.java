public class Main {
  public static void main(String[] args) {
    var in = new java.util.Scanner(System.in, "UTF-8");
    System.out.println(Adder.sum(in, in.nextInt()));
    System.out.println("Hello, " + in.next() + "!");
  }
}
