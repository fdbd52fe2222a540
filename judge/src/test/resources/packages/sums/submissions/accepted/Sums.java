import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Sums {
  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in));
    int n = Integer.parseInt(in.readLine());
    var tokens = new StringTokenizer(in.readLine());
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Long.parseLong(tokens.nextToken());
    }
    System.out.println(sum);
    System.out.println("Hello, " + in.readLine() + "!");
  }
}
