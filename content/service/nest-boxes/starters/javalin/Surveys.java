import java.io.IOException;
import java.util.List;

/**
 * What volunteers found. This is what you write. What is returned becomes JSON: records, maps,
 * lists, text and numbers.
 */
final class Surveys {

  /** A survey as answers have it. */
  record Survey(String id, List<Kept> files) {}

  /** A file of it. */
  record Kept(String name, long bytes) {}

  /** Unpacks a zip and makes a survey of it. */
  Survey add(byte[] zip) throws IOException {
    throw new Refused(501, "not written yet");
  }

  List<Survey> all() {
    throw new Refused(501, "not written yet");
  }

  Survey show(String id) {
    throw new Refused(501, "not written yet");
  }

  Survey delete(String id) throws IOException {
    throw new Refused(501, "not written yet");
  }

  byte[] file(String id, String name) throws IOException {
    throw new Refused(501, "not written yet");
  }

  /** {@code {"eggs": {species: number}, "skipped": number}}. */
  Object eggs(String id) throws IOException {
    throw new Refused(501, "not written yet");
  }
}
