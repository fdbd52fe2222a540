// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.ManifestReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The content that ships: the folder {@code assay.content}, else the checkout's, else what was
 * packaged with this class.
 */
@Component
public class ShippedContent {
  private final Path root;

  ShippedContent(
      @Value("${assay.content:}") String folder, @Value("${ASSAY_HOME:}") String checkout) {
    this.root = locate(folder, checkout);
  }

  private static Path locate(String folder, String checkout) {
    if (!folder.isBlank()) {
      return Path.of(folder);
    }
    if (!checkout.isBlank() && Files.isDirectory(Path.of(checkout, "content"))) {
      return Path.of(checkout, "content");
    }
    URL packaged = ShippedContent.class.getResource("/content/skills.yaml");
    if (packaged == null) {
      throw new IllegalStateException("no content: set assay.content to the folder that holds it");
    }
    try {
      URI uri = packaged.toURI();
      return uri.getScheme().equals("jar")
          ? FileSystems.newFileSystem(uri, Map.of()).getPath("/content")
          : Path.of(uri).resolveSibling("");
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the packaged content cannot be opened: " + packaged, e);
    }
  }

  /** A text file by its path below the content folder. */
  public String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root.resolve(path), e);
    }
  }

  /** The tests that ship, as text by name, sorted. */
  public SortedMap<String, String> tests() {
    SortedMap<String, String> tests = new TreeMap<>();
    for (Path file : children(root.resolve("tests"))) {
      String name = name(file);
      if (name.endsWith(".yaml")) {
        tests.put(name.substring(0, name.length() - ".yaml".length()), text("tests/" + name));
      }
    }
    return tests;
  }

  /** The folders of all items, by slug. */
  SortedMap<String, Path> items() {
    SortedMap<String, Path> items = new TreeMap<>();
    for (Path type : children(root)) {
      for (Path item : children(type)) {
        if (Files.exists(item.resolve(ManifestReader.FILE))) {
          items.put(name(item), item);
        }
      }
    }
    return items;
  }

  /**
   * Changes whenever a file does: made of names, sizes and times, so that it costs next to nothing.
   */
  String fingerprint() {
    try (Stream<Path> walk = Files.walk(root)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String line =
            root.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }
}
