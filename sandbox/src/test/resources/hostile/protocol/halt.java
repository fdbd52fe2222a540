// hostile: ends the machine from a thread while it speaks; with: cpu=20 wall=40 processes=64
public class Main {
  public static void main(String[] arguments) {
    System.out.println("contained");
    System.out.flush();
    new Thread(() -> Runtime.getRuntime().halt(0)).start();
    while (true) {
      Thread.onSpinWait();
    }
  }
}
