// hostile: attaches to other virtual machines, and an agent to itself; with: cpu=20 wall=40 processes=80
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;

public class Main {
  public static void main(String[] arguments) throws Exception {
    Scanner facts = new Scanner(System.in);
    facts.next();
    String process = facts.next();
    boolean held = true;
    try {
      Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
      Method list = machine.getMethod("list");
      if (((List<?>) list.invoke(null)).size() > 1) {
        System.out.println("ESCAPED: sees other machines");
        held = false;
      }
      Method attach = machine.getMethod("attach", String.class);
      for (String number : List.of("1", process)) {
        try {
          attach.invoke(null, number);
          System.out.println("ESCAPED: attached to " + number);
          held = false;
        } catch (ReflectiveOperationException refused) {
          continue;
        }
      }
    } catch (ClassNotFoundException without) {
      held = held & true;
    }
    if (Files.exists(Path.of("/tmp/hsperfdata_root"))) {
      System.out.println("ESCAPED: performance files of the host");
      held = false;
    }
    System.out.println(held ? "contained" : "");
  }
}
