public class Memory {
  public static void main(String[] args) {
    var all = new java.util.ArrayList<byte[]>();
    while (true) all.add(new byte[1 << 20]);
  }
}
