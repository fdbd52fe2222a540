// hostile: will not end when told to; ends: EXITED WALL_LIMIT; with: wall=5 cpu=10 processes=64
public class Main {
  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      while (true) {
        try {
          Thread.sleep(1000);
        } catch (InterruptedException e) {
          continue;
        }
      }
    }));
    System.out.println("contained");
    System.exit(0);
  }
}
