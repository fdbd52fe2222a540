// hostile: a heap as large as the virtual machine is let; ends: EXITED MEMORY_LIMIT SIGNALLED; with: memory=256 cpu=20 wall=40 processes=64
import java.util.ArrayList;

public class Main {
  public static void main(String[] arguments) {
    var all = new ArrayList<byte[]>();
    try {
      while (all.size() < 4096) {
        all.add(new byte[1 << 20]);
      }
      System.out.println("ESCAPED: 4 GB");
    } catch (OutOfMemoryError e) {
      all.clear();
      System.out.println("contained");
    }
  }
}
