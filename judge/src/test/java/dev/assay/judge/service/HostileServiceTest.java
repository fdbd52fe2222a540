// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.SandboxExtension;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbePlan.Accounts;
import dev.assay.probes.ProbePlan.Switched;
import dev.assay.probes.ProbeReport;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.Tree;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Services that hide what probes look for, or spoil them: they fail, and none of it becomes a fault
 * of ours, which would cost nothing.
 */
@Tag("long")
@ExtendWith(SandboxExtension.class)
class HostileServiceTest {
  private static final String PLANTS =
      """
      create table plants (name text, shown int, note text);

      insert into plants values ('broad bean', 1, 'sow in autumn'), ('orchid', 0, '${canary}');
      """;

  private static final String ASKS =
      """
      import dev.assay.probes.Probe;
      import dev.assay.probes.Service;
      import org.junit.jupiter.api.Tag;

      @Tag("functional")
      class Asks {
        @Probe(weight = 1, says = "It answers")
        void often(Service service) {
          for (int i = 0; i < 10; i++) {
            service.get("/plants?search=bean").expect(200);
          }
        }
      }
      """;

  private static final Switched INJECTION =
      probe(
          "sql-injection",
          Map.of("request", "GET /plants?search=${input}", "input", "bean", "finds", "broad bean"));
  private static final Switched TRAVERSAL =
      probe(
          "path-traversal",
          Map.of("request", "GET /leaflets/${input}", "input", "soil.txt", "finds", "Soil"));
  private static final Switched SECRETS = probe("secrets-at-rest", Map.of());
  private static final Switched QUERIES =
      probe("query-count", Map.of("few", "GET /beds?limit=2", "many", "GET /beds?limit=12"));
  private static final Switched PARTNER =
      probe("server-side-requests", Map.of("request", "POST /links {\"url\": \"${input}\"}"));
  private static final Switched DOCUMENT = probe("openapi-responses", Map.of());

  @Test
  void leaving_out_what_must_not_be_seen_hides_no_hole(Sandbox sandbox) throws Exception {
    assertThat(outcomes(sandbox, "silent", sqlite(), INJECTION, TRAVERSAL))
        .containsEntry("sql-injection", ProbeOutcome.FAILED)
        .containsEntry("path-traversal", ProbeOutcome.FAILED);
  }

  @Test
  void files_with_holes_do_not_use_up_the_memory_of_probes(Sandbox sandbox) throws Exception {
    assertThat(outcomes(sandbox, "holes", sqlite(), SECRETS))
        .containsEntry("secrets-at-rest", ProbeOutcome.FAILED);
  }

  @Test
  void whoever_sits_in_the_partners_place_fails(Sandbox sandbox) throws Exception {
    assertThat(outcomes(sandbox, "partner", sqlite(), PARTNER))
        .containsEntry("server-side-requests", ProbeOutcome.FAILED);
  }

  @Test
  void answers_too_long_to_be_kept_fail_the_contract(Sandbox sandbox) throws Exception {
    assertThat(outcomes(sandbox, "floods", sqlite(), DOCUMENT))
        .containsEntry("Asks.often", ProbeOutcome.PASSED)
        .containsEntry("openapi-responses", ProbeOutcome.FAILED);
  }

  @Test
  void a_database_full_of_traps_gives_no_rights_and_hides_nothing(Sandbox sandbox)
      throws Exception {
    assertThat(outcomes(sandbox, "traps", postgresql(), SECRETS, QUERIES))
        .containsEntry("secrets-at-rest", ProbeOutcome.FAILED)
        .containsEntry("query-count", ProbeOutcome.FAILED);
  }

  @Test
  void locked_tables_are_the_services_own_fault(Sandbox sandbox) throws Exception {
    assertThat(outcomes(sandbox, "locks", postgresql(), SECRETS))
        .containsEntry("secrets-at-rest", ProbeOutcome.FAILED);
  }

  private static Map<String, ProbeOutcome> outcomes(
      Sandbox sandbox, String mode, ServiceTask.Database database, Switched... probes)
      throws Exception {
    ServiceTask task =
        new ServiceTask(
            "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\n",
            8080,
            "/health",
            Duration.ofSeconds(60),
            512L << 20,
            database,
            Map.of("MODE", mode),
            Optional.of(
                new Accounts(
                    Optional.of(
                        "POST /members {\"name\": \"${name}\", \"password\": \"${password}\"}"),
                    "POST /sessions {\"name\": \"${name}\", \"password\": \"${password}\"}",
                    "/token",
                    "Authorization",
                    "Bearer ${token}")),
            Tree.of("Asks.java", ASKS.getBytes(UTF_8)),
            List.of(),
            List.of(probes),
            List.of(),
            Set.of(),
            false);
    ServiceResult result = new ServiceJudge(sandbox).judge(task, service(), _ -> {});
    assertThat(result).as(mode).isInstanceOf(ServiceResult.Probed.class);
    return ((ServiceResult.Probed) result)
        .probes().stream().collect(Collectors.toMap(ProbeReport::id, ProbeReport::outcome));
  }

  private static ServiceProgram service() throws Exception {
    try (InputStream source = HostileServiceTest.class.getResourceAsStream("hostile.py")) {
      return new ServiceProgram(
          Platform.PYTHON,
          List.of(Library.PSYCOPG2),
          "hostile.py",
          Tree.of(
              Map.of(
                  "hostile.py",
                  source.readAllBytes(),
                  "leaflets/soil.txt",
                  "Soil wants air.".getBytes(UTF_8))));
    }
  }

  private static ServiceTask.Database sqlite() {
    return new ServiceTask.Database.Sqlite(PLANTS);
  }

  private static ServiceTask.Database postgresql() {
    return new ServiceTask.Database.Postgresql(PLANTS);
  }

  private static Switched probe(String name, Map<String, String> settings) {
    return new Switched(name, name, 1, name, settings);
  }
}
