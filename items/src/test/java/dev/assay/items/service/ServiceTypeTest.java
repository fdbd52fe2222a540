// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Finding;
import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemTypes;
import dev.assay.items.ManifestReader;
import dev.assay.items.SkillTree;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.probes.ProbeGroup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The reference service read as an item, and what is said of it when something is wrong. */
class ServiceTypeTest {
  private static final Path REFERENCE = Path.of("../docs/examples/services/garden-club");

  @Test
  void the_reference_is_read_without_a_finding() throws Exception {
    Findings findings = new Findings();
    ServiceDocument item = read(ItemFiles.read(REFERENCE).all(), findings);
    assertThat(findings.all()).isEmpty();
    assertThat(item.probes())
        .contains(
            new MarkedProbe(
                "Diaries.finds_plants",
                ProbeGroup.FUNCTIONAL,
                1,
                "The search finds plants by part of their name"));
    assertThat(item.service(ProjectAnswer.untouched("java")).orElseThrow().files())
        .containsKey("Main.java");
  }

  @Test
  void a_candidate_sees_starters_and_shares_and_nothing_of_probes_rows_or_solutions()
      throws Exception {
    ServiceDocument item = read(ItemFiles.read(REFERENCE).all(), new Findings());
    String seen = String.valueOf(new ServiceType().view(item, 1));
    assertThat(seen).contains("create table members", "functional").doesNotContain("rare orchid");
    assertThat(seen).doesNotContain("Diaries", "keeper", "n-plus-one,", "canary");
  }

  @Test
  void each_mistake_is_named_with_its_place() throws Exception {
    assertThat(after("service.yaml", "probe: sql-injection", "probe: sql-injektion"))
        .anyMatch(said -> said.contains("sql-injektion is no probe that ships"));
    assertThat(after("service.yaml", "input: bean, ", ""))
        .anyMatch(
            said -> said.contains("sql-injection") && said.contains("needs the setting input"));
    assertThat(after("service.yaml", "GET /beds?limit=2", "beds"))
        .anyMatch(said -> said.contains("query-count few") && said.contains("METHOD /path"));
    assertThat(after("service.yaml", "database: postgresql", "database: sqlite"))
        .anyMatch(said -> said.contains("query-count") && said.contains("postgresql"));
    assertThat(after("service.yaml", "start: app.js", "start: index.js"))
        .anyMatch(said -> said.contains("starters/node/index.js is not there"));
    assertThat(after("solutions/insecure/node-alg-none/promise.yaml", "forged-tokens", "tokens"))
        .anyMatch(said -> said.contains("tokens is neither a probe nor a group"));
    assertThat(after("probes/Diaries.java", "weight = 2, ", ""))
        .anyMatch(said -> said.contains("probes/Diaries.java") && said.contains("not written as"));
    assertThat(after("openapi.yaml", "openapi: 3.1.0", "swagger: 2"))
        .anyMatch(said -> said.contains("openapi.yaml"));
  }

  private static List<String> after(String file, String from, String to) throws Exception {
    Map<String, byte[]> files = new TreeMap<>(ItemFiles.read(REFERENCE).all());
    String text = new String(files.get(file), UTF_8);
    assertThat(text).contains(from);
    files.put(file, text.replace(from, to).getBytes(UTF_8));
    Findings findings = new Findings();
    read(files, findings);
    return findings.all().stream().map(Finding::toString).toList();
  }

  private static ServiceDocument read(Map<String, byte[]> files, Findings findings) {
    ItemFiles all = ItemFiles.of(files);
    var manifest =
        new ManifestReader(ItemTypes.installed(), SkillTree.parse("{}"))
            .read(all, new Findings())
            .orElseThrow();
    return new ServiceType().read(all, manifest, findings);
  }
}
