// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.project;

/** What keeps files from being a {@link Project}. */
public sealed interface ProjectFault {

  /** Not a relative path of plain names: it climbs, hides, is too long, or holds odd characters. */
  record BadPath(String path) implements ProjectFault {}

  /** The path is that of a folder too, or differs from another in nothing but case. */
  record Clash(String path, String other) implements ProjectFault {}

  /** The file holds something that is not text. */
  record NotText(String path) implements ProjectFault {}

  /** The file has more than {@link Project#LARGEST_FILE} bytes. */
  record LargeFile(String path) implements ProjectFault {}

  /** There are more than {@link Project#MOST_FILES} files. */
  record ManyFiles(int files) implements ProjectFault {}

  /** All files together have more than {@link Project#MOST_BYTES} bytes. */
  record ManyBytes(long bytes) implements ProjectFault {}

  /** The fault in words for an author, after the place it concerns. */
  default String words() {
    return switch (this) {
      case BadPath(var path) ->
          "«%s» is not a path a project may have: names of letters, digits and . _ - + @, with / between, none starting with a dot, 200 characters at most"
              .formatted(path);
      case Clash(var path, var other) ->
          "%s and %s cannot both be there: one is the other's folder, or they differ only in case"
              .formatted(path, other);
      case NotText(var path) -> path + " is not text in UTF-8";
      case LargeFile(var path) ->
          "%s is larger than %d KiB".formatted(path, Project.LARGEST_FILE >> 10);
      case ManyFiles(var files) ->
          "%d files are more than the %d of a project".formatted(files, Project.MOST_FILES);
      case ManyBytes(var bytes) ->
          "%d bytes are more than the %d KiB of a project"
              .formatted(bytes, Project.MOST_BYTES >> 10);
    };
  }
}
