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
  private static final Path COLLECTION = Path.of("../docs/examples/services/lost-property");

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

  @Test
  void the_tests_of_a_postman_collection_are_probes() throws Exception {
    Findings findings = new Findings();
    ServiceDocument item = read(ItemFiles.read(COLLECTION).all(), findings);
    assertThat(findings.all()).isEmpty();
    assertThat(item.probes())
        .contains(
            new MarkedProbe(
                "others-things", ProbeGroup.SECURITY, 2, "A thing is shown to its finder alone"));
    assertThat(item.needs()).containsExactly("javascript", "newman", "python");
    assertThat(String.valueOf(new ServiceType().view(item, 1)))
        .contains("security")
        .doesNotContain("others-things", "otherToken", "pm.test");
  }

  @Test
  void each_mistake_in_a_collection_and_its_probes_is_named_with_its_place() throws Exception {
    String json = "collections/things.json";
    assertThat(ofCollection(json, "\"info\": {", "\"info\" {"))
        .anyMatch(said -> said.contains(json) && said.contains("is not JSON, at line 2, column"));
    assertThat(ofCollection(json, "pm.test(\\\"is kept", "pm.test(\\\"is taken"))
        .anyMatch(said -> said.contains("\"Hand in\" tests \"is taken\", which is no probe"))
        .anyMatch(said ->
            said.contains("collections[0] hand-in")
                && said.contains("has no test \"is kept\" in \"Hand in\""));
    assertThat(ofCollection("service.yaml", "test: answers are JSON", "test: is found"))
        .anyMatch(said -> said.contains("\"answers are JSON\", which is no probe"));
    assertThat(
            ofCollection(
                "service.yaml",
                "      - request: Hand in nothing\n",
                "      - request: Hand in nothing\n"
                    + "        test: is refused\n"
                    + "        group: functional\n"
                    + "        weight: 1\n"
                    + "        says: a\n"
                    + "      - request: Hand in nothing\n"))
        .anyMatch(said -> said.contains("several probes (Hand in nothing: is refused, nothing)"));
    assertThat(ofCollection("service.yaml", "        needs: [look]\n", ""))
        .anyMatch(
            said -> said.contains("others-things") && said.contains("must say what it needs"));
    assertThat(ofCollection("service.yaml", "needs: [hand-in]", "needs: [removal]"))
        .anyMatch(said -> said.contains("needs removal, which is no probe above it"));
    assertThat(ofCollection("service.yaml", "place: tram 7", "canary: tram 7"))
        .anyMatch(said -> said.contains("canary is given to every collection"));
    assertThat(ofCollection("service.yaml", "file: things.json", "file: others.json"))
        .anyMatch(said -> said.contains("collections/others.json is missing"))
        .anyMatch(said -> said.contains(json) && said.contains("named nowhere"));
    assertThat(ofCollection("service.yaml", "health:", "open: [look]\nhealth:"))
        .anyMatch(said -> said.contains("open") && said.contains("run as a whole"));
  }

  private static List<String> after(String file, String from, String to) throws Exception {
    return after(REFERENCE, file, from, to);
  }

  private static List<String> ofCollection(String file, String from, String to) throws Exception {
    return after(COLLECTION, file, from, to);
  }

  private static List<String> after(Path item, String file, String from, String to)
      throws Exception {
    Map<String, byte[]> files = new TreeMap<>(ItemFiles.read(item).all());
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
