/** What a crossing costs. Asking takes a while. */
final class Tariff {
  private Tariff() {}

  static int fare(int people) {
    try {
      Thread.sleep(4);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 7 * people;
  }
}
