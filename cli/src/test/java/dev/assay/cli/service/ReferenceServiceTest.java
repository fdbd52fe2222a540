// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.Findings;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemTypes;
import dev.assay.items.ManifestReader;
import dev.assay.items.SkillTree;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.service.ServiceType;
import dev.assay.judge.service.ServiceJudge;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped probe passes on a safe service and fails on one with the fault it looks for. */
class ReferenceServiceTest {
  private static final Path REFERENCE = Path.of("../docs/examples/services/garden-club");

  private static Sandbox sandbox;

  @BeforeAll
  static void openSandbox() throws Exception {
    sandbox = Sandbox.open(SandboxSettings.defaults());
  }

  @AfterAll
  static void closeSandbox() {
    sandbox.close();
  }

  @Tag("long")
  @Test
  void a_safe_service_passes_every_probe_and_an_unsafe_one_fails_the_one_for_its_fault()
      throws Exception {
    ServiceDocument item = withSqlite();
    SolutionCheck check = new SolutionCheck(new ServiceJudge(sandbox), "garden-club", item);

    SolutionReport safe = check.report(solution(item, "accepted/python"));
    assertThat(safe.detail()).isEmpty();
    assertThat(safe.marks().orElseThrow().worksAndIsSecure()).isTrue();

    SolutionReport unsafe = check.report(solution(item, "insecure/python-sql-injection"));
    assertThat(unsafe.detail()).isEmpty();
    assertThat(unsafe.agrees()).contains(true);
    assertThat(unsafe.marks().orElseThrow().secure()).isLessThan(1);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"python", "java", "node"})
  void every_fault_is_caught_by_its_probe_and_by_no_other(String starter) throws Exception {
    ServiceDocument item = reference();
    SolutionCheck check = new SolutionCheck(new ServiceJudge(sandbox), "garden-club", item);
    for (LabelledSolution solution : item.solutions()) {
      if (solution.starter().equals(starter)) {
        SolutionReport report = check.report(solution);
        assertThat(report.detail()).as(solution.path()).isEmpty();
        assertThat(report.agrees()).as(solution.path()).contains(true);
      }
    }
  }

  static ServiceDocument reference() throws Exception {
    return read(ItemFiles.read(REFERENCE));
  }

  /** The reference in Python on SQLite, which needs nothing but Python. */
  static ServiceDocument withSqlite() throws Exception {
    Map<String, byte[]> files = new TreeMap<>(ItemFiles.read(REFERENCE).all());
    String yaml = new String(files.get("service.yaml"), UTF_8);
    String changed =
        yaml.replace("database: postgresql", "database: sqlite")
            .replace("libraries: [psycopg2], ", "")
            .replaceAll("(?m)^  - \\{ name: (java|node).*\\n", "")
            .replaceAll("(?s)  - probe: query-count.*?(?=  - probe)", "");
    files.put("service.yaml", changed.getBytes(UTF_8));
    files
        .keySet()
        .removeIf(path ->
            path.startsWith("starters/java/")
                || path.startsWith("starters/node/")
                || path.startsWith("solutions/")
                    && !path.startsWith("solutions/accepted/python/")
                    && !path.startsWith("solutions/insecure/python-sql-injection/"));
    return read(ItemFiles.of(files));
  }

  static ServiceDocument read(ItemFiles files) {
    Findings findings = new Findings();
    var manifest =
        new ManifestReader(ItemTypes.installed(), SkillTree.parse("{}"))
            .read(files, new Findings())
            .orElseThrow();
    ServiceDocument document = new ServiceType().read(files, manifest, findings);
    assertThat(findings.all()).isEmpty();
    return document;
  }

  private static LabelledSolution solution(ServiceDocument item, String path) {
    return item.solutions().stream()
        .filter(solution -> solution.path().equals("solutions/" + path))
        .findFirst()
        .orElseThrow();
  }
}
