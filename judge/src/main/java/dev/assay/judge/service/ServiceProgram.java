// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import dev.assay.sandbox.Tree;
import java.util.List;

/**
 * A service as somebody has written it.
 *
 * @param libraries what it is written with
 * @param start the file it starts in; of Java the class
 * @param files its sources, in folders
 */
public record ServiceProgram(Platform platform, List<Library> libraries, String start, Tree files) {

  public ServiceProgram {
    libraries = List.copyOf(libraries);
  }

  /** The commands that bring what it needs and is not here. */
  public List<String> missing() {
    return libraries.stream()
        .filter(library -> !library.isHere())
        .map(library -> library.id() + " is not here: " + library.install())
        .toList();
  }
}
