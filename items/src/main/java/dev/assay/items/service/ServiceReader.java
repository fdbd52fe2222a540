// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.Manifest;
import dev.assay.items.YamlFields;
import dev.assay.items.project.ProjectSetup;
import dev.assay.items.service.ServiceDocument.Boot;
import dev.assay.probes.PostmanProbes;
import dev.assay.probes.ProbePlan.Accounts;
import dev.assay.probes.ProbePlan.Switched;
import dev.assay.probes.shipped.ShippedProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Reads {@code service.yaml} and what belongs to it.
 *
 * @param item the fields of {@code item.yaml}
 * @param fields those of {@code service.yaml}
 */
record ServiceReader(
    ItemFiles files, Optional<YamlFields> item, YamlFields fields, Findings findings) {
  static final String FILE = "service.yaml";

  ServiceDocument read(Manifest manifest) {
    SortedMap<String, String> sources = sources();
    List<PostmanProbes> collections = new CollectionsReader(files, fields, findings).read();
    List<Switched> shipped = shipped();
    ProjectSetup project = ProjectSetup.read(files, item, UnaryOperator.identity(), findings);
    ServiceDocument document =
        new ServiceDocument(
            manifest,
            required("statement.md"),
            files.text("openapi.yaml").orElse(""),
            project,
            fields.mappings("starters").stream()
                .map(starter -> Runtime.read(starter, project, findings))
                .toList(),
            boot(),
            Storage.read(fields, files, findings),
            texts(fields.mapping("environment")),
            fields.mapping("accounts").map(ServiceReader::accounts),
            sources,
            collections,
            shipped,
            probes(sources, collections, shipped),
            new LinkedHashSet<>(fields.texts("open")),
            fields.flag("restarts", false),
            fields.flag("shows", false),
            LabelledSolution.read(files, findings));
    fields.refuseUnknown(Set.of());
    return document;
  }

  private String required(String path) {
    String text = files.text(path).orElse("");
    if (text.isBlank()) {
      findings.error(path, "is missing or empty");
    }
    return text;
  }

  private Boot boot() {
    return new Boot(
        fields.has("port") ? fields.integer("port", 1024, 65_535) : 8080,
        fields.text("health"),
        Duration.ofSeconds(fields.optionalNumber("boot-seconds", 5, 60).orElse(60.0).longValue()),
        fields.optionalNumber("megabytes", 64, 768).orElse(768.0).intValue());
  }

  private static Accounts accounts(YamlFields fields) {
    Accounts accounts =
        new Accounts(
            fields.optionalText("register"),
            fields.text("sign-in"),
            fields.text("token"),
            fields.optionalText("header").orElse("Authorization"),
            fields.optionalText("value").orElse("Bearer ${token}"));
    fields.refuseUnknown(Set.of());
    return accounts;
  }

  private SortedMap<String, String> sources() {
    ItemFiles folder = files.below("probes");
    SortedMap<String, String> sources = new TreeMap<>();
    folder.all().keySet().forEach(path -> sources.put(path, folder.text(path).orElse("")));
    return sources;
  }

  private List<Switched> shipped() {
    List<Switched> shipped = new ArrayList<>();
    for (YamlFields probe : fields.mappings("probes")) {
      String name = probe.text("probe");
      if (ShippedProbe.named(name).isEmpty()) {
        findings.error(probe.where("probe"), name + " is no probe that ships");
      }
      shipped.add(
          new Switched(
              name,
              probe.optionalText("id").orElse(name),
              probe.integer("weight", 0, 100),
              probe.text("says").strip(),
              texts(probe.mapping("with"))));
      probe.refuseUnknown(Set.of());
    }
    return shipped;
  }

  private List<MarkedProbe> probes(
      SortedMap<String, String> sources, List<PostmanProbes> collections, List<Switched> shipped) {
    List<MarkedProbe> all = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      for (AuthorProbe probe : AuthorProbe.read(source.getKey(), source.getValue(), findings)) {
        all.add(new MarkedProbe(probe.id(), probe.group(), probe.weight(), probe.says()));
      }
    }
    for (PostmanProbes collection : collections) {
      for (PostmanProbes.Tested test : collection.tests()) {
        all.add(new MarkedProbe(test.id(), test.group(), test.weight(), test.says()));
      }
    }
    for (Switched probe : shipped) {
      ShippedProbe.named(probe.probe())
          .ifPresent(known ->
              all.add(
                  new MarkedProbe(
                      probe.id(),
                      known.group(),
                      known.scored() ? probe.weight() : 0,
                      probe.says())));
    }
    return all;
  }

  static Map<String, String> texts(Optional<YamlFields> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.ifPresent(
        some -> some.names().forEach(name -> texts.put(name, some.text(name).strip())));
    return texts;
  }
}
