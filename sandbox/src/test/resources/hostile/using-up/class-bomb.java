// hostile: makes classes without end; ends: EXITED MEMORY_LIMIT CPU_LIMIT SIGNALLED; with: memory=256 cpu=15 wall=30 processes=64
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;

public class Main {
  public interface One {}

  public static void main(String[] arguments) throws Exception {
    var loaders = new ArrayList<ClassLoader>();
    try {
      for (int i = 0; i < 1_000_000; i++) {
        var loader = new URLClassLoader(new URL[0], Main.class.getClassLoader());
        loaders.add(loader);
        Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (p, m, a) -> null);
      }
      System.out.println("ESCAPED: a million classes");
    } catch (OutOfMemoryError e) {
      loaders.clear();
      System.out.println("contained");
    }
  }
}
