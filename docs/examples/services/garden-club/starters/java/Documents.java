import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

/** What the club is sent as documents: catalogues in XML, plans that were given out, albums in archives. */
final class Documents {
  private static final List<String> BEDS = List.of("leek", "kale");

  static List<String> catalogue(byte[] xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      if (Main.FAULTS.contains("external-entities")) {
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(true);
      } else {
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      }
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      var plants = builder.parse(new ByteArrayInputStream(xml)).getElementsByTagName("plant");
      var names = new ArrayList<String>();
      for (int i = 0; i < plants.getLength(); i++) names.add(plants.item(i).getTextContent());
      return names;
    } catch (Exception broken) {
      throw new Main.Refused(400, "this is no catalogue");
    }
  }

  static String plan() throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (Main.FAULTS.contains("unsafe-plans")) {
      new ObjectOutputStream(bytes).writeObject(new ArrayList<>(BEDS));
    } else {
      bytes.writeBytes(Json.write(BEDS).getBytes(UTF_8));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  static List<?> taken(String plan) {
    try {
      byte[] bytes = Base64.getDecoder().decode(plan);
      Object beds = Main.FAULTS.contains("unsafe-plans")
          ? new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject()
          : Json.read(new String(bytes, UTF_8));
      return ((List<?>) beds).stream().map(String.class::cast).toList();
    } catch (IOException | ReflectiveOperationException | RuntimeException | StackOverflowError broken) {
      throw new Main.Refused(400, "this is no plan");
    }
  }

  static String album(byte[] archive, boolean tar) {
    String id = Tokens.random();
    Path folder = Path.of("albums", id);
    try {
      if (Main.FAULTS.contains("zip-slip")) {
        unpackAsNamed(archive, tar, folder);
      } else {
        keep(tar ? tarFiles(archive) : zipFiles(archive), folder);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Main.Refused(400, "this is no album");
    }
    return id;
  }

  /** Pictures have plain names, so that none lies anywhere but in the folder. */
  private static void keep(Map<String, byte[]> files, Path folder) throws IOException {
    if (files.isEmpty() || !files.keySet().stream().allMatch(name -> name.matches("\\w+(\\.\\w+)?"))) {
      throw new Main.Refused(400, "names are of letters, digits and a dot");
    }
    Files.createDirectories(folder);
    for (var file : files.entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
  }

  private static Map<String, byte[]> zipFiles(byte[] archive) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static Map<String, byte[]> tarFiles(byte[] archive) {
    var files = new LinkedHashMap<String, byte[]>();
    for (int at = 0; at + 512 < archive.length && archive[at] != 0; ) {
      int size = Integer.parseInt(text(archive, at + 124, 11), 8);
      if (archive[at + 156] == '0') files.put(text(archive, at, 100), Arrays.copyOfRange(archive, at + 512, at + 512 + size));
      at += 512 + (size + 511) / 512 * 512;
    }
    return files;
  }

  private static String text(byte[] archive, int at, int most) {
    return new String(archive, at, most, UTF_8).replaceFirst("(?s)\0.*", "");
  }

  private static void unpackAsNamed(byte[] archive, boolean tar, Path folder) throws IOException {
    for (int at = 0; tar && at + 512 < archive.length && archive[at] != 0; at += 512) {
      if (archive[at + 156] == '2') {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve(text(archive, at, 100)), Path.of(text(archive, at + 157, 100)));
      }
      at += (Integer.parseInt(text(archive, at + 124, 11), 8) + 511) / 512 * 512;
    }
    for (var file : (tar ? tarFiles(archive) : zipFiles(archive)).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  static String picture(String id, String name) {
    try (var files = Files.list(Path.of("albums", id.replace("/", "").replace("..", "")))) {
      return Files.readString(files.filter(file -> file.getFileName().toString().equals(name)).findFirst().orElseThrow());
    } catch (IOException | RuntimeException none) {
      throw new Main.Refused(404, "no such picture");
    }
  }
}
