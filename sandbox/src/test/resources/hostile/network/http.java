// hostile: fetches from the host and from the world; with: cpu=20 wall=40 processes=64
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Scanner;

public class Main {
  public static void main(String[] arguments) {
    Scanner facts = new Scanner(System.in);
    facts.next();
    facts.nextInt();
    int port = facts.nextInt();
    boolean held = true;
    for (var address : List.of(
        new InetSocketAddress("127.0.0.1", port),
        new InetSocketAddress("::1", port),
        new InetSocketAddress("169.254.169.254", 80),
        new InetSocketAddress("192.0.2.1", 443))) {
      try (Socket socket = new Socket()) {
        socket.connect(address, 1000);
        System.out.println("ESCAPED: " + address);
        held = false;
      } catch (Exception refused) {
        continue;
      }
    }
    System.out.println(held ? "contained" : "");
  }
}
