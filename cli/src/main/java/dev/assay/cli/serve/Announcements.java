// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What scripts and people read on stdout: {@code ready: URL} first, then the links that the web
 * process has to hand out. All other output goes to its log.
 */
final class Announcements {

  private static final Set<String> WORDS = Set.of("owner", "recruiter", "candidate");

  private final PrintStream out;
  private final BoundedLog log;
  private final List<String> waiting = new ArrayList<>();
  private boolean ready;

  Announcements(PrintStream out, BoundedLog log) {
    this.out = out;
    this.log = log;
  }

  /** Takes a line that the web process wrote. */
  synchronized void line(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0 || !WORDS.contains(line.substring(0, colon))) {
      log.line(line);
    } else if (ready) {
      out.println(line);
    } else {
      waiting.add(line);
    }
  }

  /** The web process answers. */
  synchronized void ready(String url) {
    ready = true;
    out.println("ready: " + url);
    waiting.forEach(out::println);
    waiting.clear();
    out.flush();
  }
}
