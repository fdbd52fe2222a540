/** Throw it to answer with a status and {@code {"error": message}}. */
class Refused extends RuntimeException {
  private final int status;

  Refused(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
