// hostile: threads without end; ends: EXITED CPU_LIMIT WALL_LIMIT MEMORY_LIMIT SIGNALLED; with: cpu=6 wall=12 processes=60 memory=512
public class Main {
  public static void main(String[] arguments) throws Exception {
    int made = 0;
    try {
      while (made < 10_000) {
        Thread thread = new Thread(() -> {
          try {
            Thread.sleep(600_000);
          } catch (InterruptedException e) {
            return;
          }
        });
        thread.setDaemon(true);
        thread.start();
        made++;
      }
      System.out.println("ESCAPED: " + made + " threads");
    } catch (OutOfMemoryError e) {
      System.out.println("contained");
    }
    Runtime.getRuntime().halt(0);
  }
}
