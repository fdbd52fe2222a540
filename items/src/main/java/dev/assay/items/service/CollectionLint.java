// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.probes.PostmanProbes;
import dev.assay.probes.PostmanProbes.Tested;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.postman.PostmanCollection;
import dev.assay.probes.postman.PostmanCollection.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be said of a collection without running it: each of its tests is a probe, and each of
 * its probes is a test.
 *
 * @param place of its entry in service.yaml
 * @param open ids of the probes that candidates may run
 */
record CollectionLint(PostmanProbes probes, String place, Set<String> open, Findings findings) {

  void all() {
    if (probes.json().isBlank()) {
      return; // said already
    }
    try {
      PostmanCollection collection = PostmanCollection.parse(probes.json());
      collection.requests().forEach(this::named);
      probes.tests().forEach(test -> there(test, collection));
    } catch (IllegalArgumentException e) {
      findings.error(file(), String.valueOf(e.getMessage()));
    }
    needs();
    opened();
  }

  private String file() {
    return CollectionsReader.FOLDER + "/" + probes.file();
  }

  private void named(Request request) {
    for (String test : request.tests()) {
      List<String> named =
          probes.tests().stream()
              .filter(probe -> probe.isOf(request.name()) && probe.test().equals(test))
              .map(Tested::id)
              .toList();
      if (named.size() != 1) {
        findings.error(
            file(),
            "\"%s\" tests \"%s\", which is %s of service.yaml"
                .formatted(
                    request.name(),
                    test,
                    named.isEmpty()
                        ? "no probe"
                        : "several probes (%s)".formatted(String.join(", ", named))));
      }
    }
  }

  private void there(Tested probe, PostmanCollection collection) {
    boolean there =
        collection.requests().stream()
            .anyMatch(
                request -> probe.isOf(request.name()) && request.tests().contains(probe.test()));
    if (!there) {
      findings.error(
          place + " " + probe.id(),
          "%s has no test \"%s\"%s"
              .formatted(
                  file(),
                  probe.test(),
                  probe.request().isEmpty() ? "" : " in \"" + probe.request() + "\""));
    }
  }

  private void needs() {
    Set<String> before = new HashSet<>();
    for (Tested probe : probes.tests()) {
      String at = place + " " + probe.id();
      for (String needed : probe.needs()) {
        if (!before.contains(needed)) {
          findings.error(at, "needs " + needed + ", which is no probe above it");
        }
      }
      if (probe.group() == ProbeGroup.SECURITY && probe.needs().isEmpty()) {
        findings.error(
            at, "must say what it needs: that an attack gets nowhere proves nothing by itself");
      }
      before.add(probe.id());
    }
  }

  private void opened() {
    long opened = probes.tests().stream().filter(test -> open.contains(test.id())).count();
    if (opened > 0 && opened < probes.tests().size()) {
      findings.error(
          ServiceReader.FILE + " open",
          "has some probes of " + file() + " and not all: a collection is run as a whole");
    }
  }
}
