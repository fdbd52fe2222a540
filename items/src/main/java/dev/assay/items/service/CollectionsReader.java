// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.YamlFields;
import dev.assay.probes.PostmanProbes;
import dev.assay.probes.PostmanProbes.Tested;
import dev.assay.probes.ProbeGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the {@code collections} of {@code service.yaml} and the files in {@code collections/}.
 *
 * @param fields those of {@code service.yaml}
 */
record CollectionsReader(ItemFiles files, YamlFields fields, Findings findings) {
  static final String FOLDER = "collections";

  List<PostmanProbes> read() {
    ItemFiles folder = files.below(FOLDER);
    Set<String> left = new TreeSet<>(folder.all().keySet());
    List<PostmanProbes> collections =
        fields.mappings(FOLDER).stream()
            .map(collection -> {
              PostmanProbes read = collection(collection, folder);
              left.remove(read.file());
              return read;
            })
            .toList();
    for (String file : left) {
      findings.error(FOLDER + "/" + file, "is named nowhere in the collections of service.yaml");
    }
    return collections;
  }

  private PostmanProbes collection(YamlFields collection, ItemFiles folder) {
    String file = collection.text("file");
    String json = folder.text(file).orElse("");
    if (json.isBlank() && !file.isBlank()) {
      findings.error(collection.where("file"), FOLDER + "/" + file + " is missing or empty");
    }
    Map<String, String> variables = ServiceReader.texts(collection.mapping("variables"));
    for (String name : variables.keySet()) {
      if (PostmanProbes.GIVEN.contains(name)) {
        findings.error(collection.where("variables"), name + " is given to every collection");
      }
    }
    List<Tested> tests =
        collection.mappings("probes").stream().map(CollectionsReader::tested).toList();
    collection.refuseUnknown(Set.of());
    return new PostmanProbes(file, json, variables, tests);
  }

  private static Tested tested(YamlFields probe) {
    String request = probe.optionalText("request").orElse("").strip();
    String test = probe.text("test").strip();
    Tested tested =
        new Tested(
            probe.optionalText("id").orElse(request.isEmpty() ? test : request + ": " + test),
            request,
            test,
            probe.oneOf("group", ProbeGroup.class, ProbeGroup.FUNCTIONAL),
            probe.integer("weight", 0, 100),
            probe.text("says").strip(),
            probe.texts("needs"));
    probe.refuseUnknown(Set.of());
    return tested;
  }
}
