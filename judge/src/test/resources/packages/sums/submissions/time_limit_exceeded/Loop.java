public class Loop {
  public static void main(String[] args) {
    for (long i = 0; ; i++) if (i == Long.MIN_VALUE) System.out.println(i);
  }
}
