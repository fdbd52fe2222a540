// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemType;
import dev.assay.items.Manifest;
import dev.assay.items.ManifestReader;
import dev.assay.items.Markdown;
import dev.assay.items.YamlFields;
import dev.assay.items.project.ProjectSetup;
import dev.assay.probes.ProbeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Service items: {@code service.yaml} and the files that it names. */
public final class ServiceType implements ItemType<ServiceDocument> {
  private static final String FILE = ServiceReader.FILE;

  @Override
  public String name() {
    return "service";
  }

  @Override
  public Set<String> fields() {
    return Set.of(ProjectSetup.FIELD);
  }

  @Override
  public ServiceDocument read(ItemFiles files, Manifest manifest, Findings findings) {
    Optional<String> text = files.text(FILE);
    if (text.isEmpty()) {
      findings.error(FILE, "is missing: it says how the service starts and what it is held to");
    }
    YamlFields fields =
        text.flatMap(yaml -> YamlFields.parse(FILE, yaml, findings))
            .orElseGet(() -> YamlFields.parse(FILE, "{}", new Findings()).orElseThrow());
    Optional<YamlFields> item =
        YamlFields.parse(
            ManifestReader.FILE, files.text(ManifestReader.FILE).orElse("{}"), findings);
    Findings into = text.isPresent() ? findings : new Findings();
    ServiceDocument document = new ServiceReader(files, item, fields, into).read(manifest);
    if (text.isPresent()) {
      new ServiceLint(document, findings).all();
    }
    return document;
  }

  @Override
  public ServiceView view(ServiceDocument document, long seed) {
    return new ServiceView(
        Markdown.toHtml(document.statement()),
        document.openapi(),
        document.project().view(),
        document.runtimes().stream().map(ServiceType::runtime).toList(),
        document.storage().kind().name().toLowerCase(Locale.ROOT),
        document.storage().schema(),
        document.settings().port(),
        document.settings().health(),
        (int) document.settings().budget().toSeconds(),
        document.settings().megabytes(),
        groups(document),
        document.probes().stream()
            .filter(probe -> document.open().contains(probe.id()))
            .map(MarkedProbe::says)
            .toList());
  }

  private static ServiceView.Start runtime(Runtime runtime) {
    return new ServiceView.Start(
        runtime.name(),
        runtime.platform().name().toLowerCase(Locale.ROOT),
        runtime.libraries().stream().map(Runtime.Library::id).toList());
  }

  private static List<ServiceView.Group> groups(ServiceDocument document) {
    Map<ProbeGroup, Integer> weights =
        document.probes().stream()
            .collect(
                Collectors.groupingBy(
                    MarkedProbe::group, Collectors.summingInt(MarkedProbe::weight)));
    int all = Math.max(1, weights.values().stream().mapToInt(Integer::intValue).sum());
    return Arrays.stream(ProbeGroup.values())
        .filter(group -> weights.getOrDefault(group, 0) > 0)
        .map(group ->
            new ServiceView.Group(
                group.tag(), Math.round(100f * weights.getOrDefault(group, 0) / all)))
        .toList();
  }
}
