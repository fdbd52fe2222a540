// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.probes.ProbeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A probe that the author has written, as its source says it: {@code @Probe(weight = 2, says =
 * "...")}, in this order and with one literal, so that it can be read without being run.
 *
 * @param id class and method
 */
record AuthorProbe(String id, ProbeGroup group, int weight, String says) {
  private static final Pattern ANNOTATION =
      Pattern.compile(
          "@Probe\\(\\s*weight\\s*=\\s*(\\d{1,3})\\s*,\\s*says\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)"
              + "\\s*(?:public\\s+)?void\\s+(\\w+)");

  private static final Pattern TAG = Pattern.compile("@Tag\\(\"(\\w+)\"\\)");
  private static final Pattern ANY = Pattern.compile("@Probe\\b\\s*\\(");

  /** The probes of one source; anything that cannot be read is a finding. */
  static List<AuthorProbe> read(String path, String source, Findings findings) {
    Optional<ProbeGroup> group =
        TAG.matcher(source)
            .results()
            .flatMap(t -> ProbeGroup.tagged(t.group(1)).stream())
            .findFirst();
    String type = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
    List<AuthorProbe> probes = new ArrayList<>();
    Matcher found = ANNOTATION.matcher(source);
    while (found.find()) {
      probes.add(
          new AuthorProbe(
              type + "." + found.group(3),
              group.orElse(ProbeGroup.FUNCTIONAL),
              Integer.parseInt(found.group(1)),
              found.group(2)));
    }
    String where = "probes/" + path;
    if (ANY.matcher(source).results().count() != probes.size()) {
      findings.error(
          where,
          "has a @Probe that is not written as @Probe(weight = 1, says = \"...\") void name");
    }
    if (!probes.isEmpty() && group.isEmpty()) {
      findings.error(
          where, "has no @Tag of functional, contract, resilience, security or performance");
    }
    return probes;
  }
}
