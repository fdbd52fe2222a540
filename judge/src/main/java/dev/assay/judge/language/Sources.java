// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The source files of one program.
 *
 * @param files by relative path
 * @param entryPoint where it starts, when its author said so: a file or a class
 * @param own the files its author wrote; others came with the problem
 */
public record Sources(
    NavigableMap<String, byte[]> files, Optional<String> entryPoint, Set<String> own) {

  public Sources {
    files = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    own = Set.copyOf(own);
  }

  public Sources(NavigableMap<String, byte[]> files, Optional<String> entryPoint) {
    this(files, entryPoint, files.keySet());
  }

  /** Files by relative path. */
  public static Sources of(Map<String, byte[]> files) {
    return new Sources(new TreeMap<>(files), Optional.empty());
  }

  /** One file. */
  public static Sources of(String file, String text) {
    return of(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same starting elsewhere. */
  public Sources startingAt(Optional<String> entry) {
    return new Sources(files, entry, own);
  }

  /** The same with files of the problem, which win where both have one. */
  public Sources and(Map<String, byte[]> others) {
    NavigableMap<String, byte[]> all = new TreeMap<>(files);
    all.putAll(others);
    return new Sources(all, entryPoint, own);
  }

  /** The text of a file; empty when it is not one of these. */
  public Optional<String> text(String file) {
    return Optional.ofNullable(files.get(file)).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  /** Bytes of all files together. */
  public long bytes() {
    return files.values().stream().mapToLong(b -> b.length).sum();
  }

  /** Only the files its author wrote, starting in one of them. */
  Sources written() {
    NavigableMap<String, byte[]> mine = new TreeMap<>(files);
    mine.keySet().retainAll(own);
    return new Sources(mine, entryPoint.filter(mine::containsKey), own);
  }

  /** How many lines a file of its author's has, 0 when it is not one of these. */
  int lines(String file) {
    return text(file).filter(_ -> own.contains(file)).map(t -> (int) t.lines().count()).orElse(0);
  }
}
