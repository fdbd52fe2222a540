// hostile: a few bytes that take for ever to read back; ends: CPU_LIMIT; with: cpu=3 wall=30 processes=64
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.Set;

public class Main {
  public static void main(String[] arguments) throws Exception {
    Set<Object> root = new HashSet<>();
    Set<Object> one = root;
    Set<Object> other = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Set<Object> left = new HashSet<>();
      Set<Object> right = new HashSet<>();
      left.add("leaf");
      one.add(left);
      one.add(right);
      other.add(left);
      other.add(right);
      one = left;
      other = right;
    }
    var bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(root);
    new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    System.out.println("ESCAPED: read back");
  }
}
