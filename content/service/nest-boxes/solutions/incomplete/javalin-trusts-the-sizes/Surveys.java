import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What volunteers found. */
final class Surveys {
  private static final Path FOLDER = Path.of("surveys");
  private static final int MOST = 1_000_000;

  private final Map<Integer, Survey> surveys = new ConcurrentSkipListMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  record Survey(String id, List<Kept> files) {}

  record Kept(String name, long bytes) {}

  /** Everything is unpacked in memory, which is little, and written when all of it is right. */
  Survey add(byte[] zip) throws IOException {
    SortedMap<String, byte[]> files = unpacked(zip);
    int number = numbers.incrementAndGet();
    Path folder = FOLDER.resolve("" + number);
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    List<Kept> kept =
        files.entrySet().stream().map(f -> new Kept(f.getKey(), f.getValue().length)).toList();
    Survey survey = new Survey("" + number, kept);
    surveys.put(number, survey);
    return survey;
  }

  private static SortedMap<String, byte[]> unpacked(byte[] zip) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    int left = MOST;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,59}")) {
          throw new Refused(400, "a name has letters, digits, dots, dashes and underscores");
        }
        left -= (int) Math.max(0, entry.getSize());
        byte[] content = in.readAllBytes();
        if (left < 0) {
          throw new Refused(413, "unpacks to more than " + MOST + " bytes");
        }
        files.put(entry.getName(), content);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Refused(400, "this is no zip");
    }
    if (files.isEmpty()) {
      throw new Refused(400, "this is no zip, or an empty one");
    }
    return files;
  }

  List<Survey> all() {
    return List.copyOf(surveys.values());
  }

  Survey show(String id) {
    Survey survey = surveys.get(number(id));
    if (survey == null) {
      throw new Refused(404, "there is no such survey");
    }
    return survey;
  }

  Survey delete(String id) throws IOException {
    Survey survey = show(id);
    if (!surveys.remove(number(id), survey)) {
      throw new Refused(404, "there is no such survey");
    }
    for (Kept file : survey.files()) {
      Files.deleteIfExists(FOLDER.resolve(id).resolve(file.name()));
    }
    Files.deleteIfExists(FOLDER.resolve(id));
    return survey;
  }

  /** Only names that the survey was made with get to the disk. */
  byte[] file(String id, String name) throws IOException {
    if (show(id).files().stream().noneMatch(file -> file.name().equals(name))) {
      throw new Refused(404, "there is no such file");
    }
    return Files.readAllBytes(FOLDER.resolve(id).resolve(name));
  }

  Object eggs(String id) throws IOException {
    String table = new String(file(id, "eggs.csv"), StandardCharsets.UTF_8);
    SortedMap<String, Integer> eggs = new TreeMap<>();
    int skipped = 0;
    for (String line : table.lines().skip(1).filter(line -> !line.isBlank()).toList()) {
      String[] fields = line.split(",", -1);
      if (fields.length == 2 && !fields[0].isBlank() && fields[1].strip().matches("\\d{1,6}")) {
        eggs.merge(fields[0].strip(), Integer.parseInt(fields[1].strip()), Integer::sum);
      } else {
        skipped++;
      }
    }
    return Map.of("eggs", eggs, "skipped", skipped);
  }

  private static int number(String id) {
    return id.matches("[1-9]\\d{0,8}") ? Integer.parseInt(id) : 0;
  }
}
