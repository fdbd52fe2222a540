// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A few text files in folders, small enough to be edited in a page and saved at every pause. There
 * is none with a fault: no path of it climbs, hides, or is a folder too.
 *
 * @param files text by path; names of letters, digits and {@code . _ - + @}, {@code /} between them
 */
public record Project(SortedMap<String, String> files) {
  public static final int MOST_FILES = 64;
  public static final int LARGEST_FILE = 64 << 10;

  /** Together; the JSON of an answer stays below what a page may save. */
  public static final int MOST_BYTES = 160 << 10;

  private static final int LONGEST_PATH = 200;
  private static final Pattern PATH =
      Pattern.compile(
          "(?!.*//)[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*(/[A-Za-z0-9_@+-][A-Za-z0-9_.@+-]*)*");

  /**
   * @throws IllegalArgumentException when a path or a text cannot be; sizes are for whoever takes
   *     files in to look at, by {@link #faults}
   */
  public Project {
    List<ProjectFault> faults = new ArrayList<>(odd(files));
    faults.addAll(clashes(files.keySet()));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults.getFirst().words());
    }
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Files by path. */
  public static Project of(Map<String, String> files) {
    return new Project(new TreeMap<>(files));
  }

  /** What keeps files of an author or a candidate from being taken in; none when they can be. */
  public static List<ProjectFault> faults(Map<String, String> files) {
    List<ProjectFault> faults = new ArrayList<>();
    if (files.size() > MOST_FILES) {
      faults.add(new ProjectFault.ManyFiles(files.size()));
    }
    faults.addAll(odd(files));
    long bytes = 0;
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      int size = file.getValue().getBytes(UTF_8).length;
      bytes += size;
      if (size > LARGEST_FILE) {
        faults.add(new ProjectFault.LargeFile(file.getKey()));
      }
    }
    if (bytes > MOST_BYTES) {
      faults.add(new ProjectFault.ManyBytes(bytes));
    }
    faults.addAll(clashes(files.keySet()));
    return faults;
  }

  private static List<ProjectFault> odd(Map<String, String> files) {
    List<ProjectFault> faults = new ArrayList<>();
    new TreeMap<>(files)
        .forEach((path, text) -> {
          if (!isPath(path)) {
            faults.add(new ProjectFault.BadPath(path));
          }
          if (!isText(text)) {
            faults.add(new ProjectFault.NotText(path));
          }
        });
    return faults;
  }

  /** Whether a file of a project may have this path. */
  public static boolean isPath(String path) {
    return path.length() <= LONGEST_PATH && PATH.matcher(path).matches();
  }

  /** The text of a file. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** These files and the other's, whose text wins where both have one. */
  public Project and(Project other) {
    Map<String, String> all = new TreeMap<>(files);
    all.putAll(other.files);
    return of(all);
  }

  /** The files with these paths, and no others. */
  public Project only(Set<String> paths) {
    Map<String, String> some = new TreeMap<>(files);
    some.keySet().retainAll(paths);
    return of(some);
  }

  /** Content in UTF-8 by path, as the sandbox takes it. */
  public Map<String, byte[]> bytes() {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return bytes;
  }

  /** NUL is no text, nor is half of a surrogate pair or what stands for broken UTF-8. */
  private static boolean isText(String text) {
    return text.indexOf('\0') < 0
        && text.indexOf('\uFFFD') < 0
        && UTF_8.newEncoder().canEncode(text);
  }

  /** By lower case, so that a project can be unpacked on any machine. */
  static List<ProjectFault> clashes(Set<String> paths) {
    SortedSet<String> files = new TreeSet<>(paths);
    List<ProjectFault> clashes = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (String path : files) {
      String other = seen.put(path.toLowerCase(Locale.ROOT), path);
      if (other != null) {
        clashes.add(new ProjectFault.Clash(other, path));
      }
    }
    for (String path : files) {
      String low = path.toLowerCase(Locale.ROOT);
      for (int slash = low.indexOf('/'); slash >= 0; slash = low.indexOf('/', slash + 1)) {
        String file = seen.get(low.substring(0, slash));
        if (file != null) {
          clashes.add(new ProjectFault.Clash(file, path));
        }
      }
    }
    return clashes;
  }
}
