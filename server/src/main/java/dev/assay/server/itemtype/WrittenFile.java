// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

/**
 * A file of code that a candidate wrote or changed.
 *
 * @param path in its project; empty where an answer is one text
 * @param language as Assay names it ({@code python}), or the ending of the path ({@code py})
 * @param before what the candidate was given to start from; empty for a new file
 */
public record WrittenFile(String path, String language, String text, String before) {

  /** A file of a project. */
  public static WrittenFile at(String path, String text, String before) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new WrittenFile(path, name.substring(name.lastIndexOf('.') + 1), text, before);
  }
}
