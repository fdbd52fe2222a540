// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.items.ItemFiles;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.LabelledSolution.Ends;
import dev.assay.items.service.LabelledSolution.Kind;
import dev.assay.items.service.ServiceDocument;
import dev.assay.judge.service.ServiceJudge;
import dev.assay.judge.service.ServiceResult;
import dev.assay.judge.service.ServiceTask;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.ProbeReport;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import dev.assay.server.itemtype.service.ServiceTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A Postman collection as probes: of honest services, of hostile ones, and when it is wrong itself.
 */
@Tag("long")
class PostmanCollectionTest {
  private static final Path EXAMPLE = Path.of("../docs/examples/services/lost-property");
  private static final String COLLECTION = "collections/things.json";

  /** Is ready and lets people in; what it answers to all else is put in at the end. */
  private static final String HOSTILE =
      """
      import os, time
      from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

      class Hostile(BaseHTTPRequestHandler):
          protocol_version = "HTTP/1.1"

          def do_GET(self):
              self.rfile.read(int(self.headers.get("Content-Length") or 0))
              if self.path in ("/health", "/finders"):
                  self.give(200, b"{}")
              elif self.path == "/sessions":
                  self.give(200, b'{"token": "t"}')
              else:
                  self.attack()

          do_POST = do_DELETE = do_GET

          def give(self, status, body, **headers):
              self.send_response(status)
              for name, value in headers.items():
                  self.send_header(name.replace("_", "-"), value)
              self.send_header("Content-Length", str(len(body)))
              self.end_headers()
              self.wfile.write(body)

          def attack(self):
              %s

      ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Hostile).serve_forever()
      """;

  private static Sandbox sandbox;

  @BeforeAll
  static void openSandbox() throws Exception {
    List<String> missing = ServiceTasks.grading(example(Map.of())).missing();
    assumeTrue(missing.isEmpty(), () -> "NOT TESTED: " + String.join("; ", missing));
    sandbox = Sandbox.open(SandboxSettings.defaults());
  }

  @AfterAll
  static void closeSandbox() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void every_solution_keeps_its_promise_and_untouched_starters_earn_nothing() throws Exception {
    ServiceDocument item = example(Map.of());
    SolutionCheck check = new SolutionCheck(new ServiceJudge(sandbox), "lost-property", item);
    for (LabelledSolution solution : item.solutions()) {
      SolutionReport report = check.report(solution);
      assertThat(report.detail()).as(solution.path()).isEmpty();
      assertThat(report.agrees()).as(solution.path()).contains(true);
    }
    for (String starter : List.of("python", "node")) {
      SolutionReport report = check.report(nothing(ProjectAnswer.untouched(starter)));
      assertThat(report.ended()).isEqualTo("probed");
      assertThat(report.marks().orElseThrow().share()).as(starter).isZero();
    }
  }

  @Test
  void what_failed_is_shown_with_its_requests_and_answers() throws Exception {
    ServiceDocument item = example(Map.of());
    ProbeReport removal = report(item, solution(item, "node-everybody-removes"), "others-removal");
    assertThat(removal.outcome()).isEqualTo(ProbeOutcome.FAILED);
    assertThat(removal.message()).contains("Remove another's: expected response", "404", "204");
    assertThat(removal.excerpts().getFirst()).startsWith("DELETE /things/").contains("-> 204");
    ProbeReport look = report(item, solution(item, "node-answers-too-much"), "others-things");
    assertThat(look.outcome()).isEqualTo(ProbeOutcome.BLOCKED);
    assertThat(look.message()).isEqualTo("does not work: look");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.give(201, b'{\"id\": \"' + b'\\x1b[31m<b>' * 40000 + b'\"}',"
            + " Content_Type='application/json')",
        "self.give(201, b'[' * 5_000_000)",
        "self.give(201, __import__('gzip').compress(b' ' * 200_000_000), Content_Encoding='gzip')",
        "self.give(302, b'', Location='https://127.0.0.1:5432/a')",
        "self.give(307, b'', Location='http://127.0.0.1:9901' + self.path)",
        "self.give(307, b'', Location=self.path)",
        "self.wfile.write(b'\\0\\xff' * 100_000); self.close_connection = True",
        "os._exit(1)",
        "time.sleep(11)"
      })
  void whatever_a_service_answers_is_no_fault_of_ours_and_earns_nothing(String attack)
      throws Exception {
    SolutionCheck check =
        new SolutionCheck(new ServiceJudge(sandbox), "hostile", example(Map.of()));
    String program = HOSTILE.formatted(attack);
    SolutionReport report =
        check.report(nothing(ProjectAnswer.of("python", Map.of("app.py", program))));
    assertThat(report.ended()).as(report.detail()).isEqualTo("probed");
    assertThat(report.marks().orElseThrow().share()).isZero();
  }

  @Test
  void a_script_that_is_wrong_itself_is_the_authors_fault_and_no_result() throws Exception {
    ServiceDocument item =
        example(Map.of("\"pm.test(\\\"is gone\\\"", "\"gone(); pm.test(\\\"is gone\\\""));
    ServiceResult result = result(item, solution(item, "python-everybody-reads"));
    assertThat(result)
        .isEqualTo(
            new ServiceResult.Fault(
                "the probe removal failed: Look at what was removed: its script ended before this"
                    + " test: ReferenceError: gone is not defined"));
  }

  @Test
  void a_test_that_the_script_does_not_come_to_breaks_the_promise_of_a_right_solution()
      throws Exception {
    ServiceDocument item =
        example(Map.of("\"pm.test(\\\"is gone\\\"", "\"if (!1) pm.test(\\\"is gone\\\""));
    SolutionReport report =
        new SolutionCheck(new ServiceJudge(sandbox), "wrong", item)
            .report(solution(item, "accepted/python"));
    assertThat(report.detail())
        .contains(
            "removal BLOCKED: Look at what was removed: its script did not come to this test");
  }

  /** The example with some texts of its collection changed. */
  private static ServiceDocument example(Map<String, String> changes) throws Exception {
    Map<String, byte[]> files = new TreeMap<>(ItemFiles.read(EXAMPLE).all());
    String collection = new String(files.getOrDefault(COLLECTION, new byte[0]), UTF_8);
    for (Map.Entry<String, String> change : changes.entrySet()) {
      assertThat(collection).contains(change.getKey());
      collection = collection.replace(change.getKey(), change.getValue());
    }
    files.put(COLLECTION, collection.getBytes(UTF_8));
    return ReferenceServiceTest.read(ItemFiles.of(files));
  }

  private static ServiceResult result(ServiceDocument item, LabelledSolution solution)
      throws InterruptedException {
    ServiceTask task = ServiceTasks.grading(item);
    return new ServiceJudge(sandbox)
        .judge(task, ServiceTasks.program(item, solution.answer()).orElseThrow(), _ -> {});
  }

  private static ProbeReport report(ServiceDocument item, LabelledSolution solution, String probe)
      throws InterruptedException {
    ServiceResult result = result(item, solution);
    assertThat(result).isInstanceOf(ServiceResult.Probed.class);
    return ((ServiceResult.Probed) result)
        .probes().stream().filter(report -> report.id().equals(probe)).findFirst().orElseThrow();
  }

  private static LabelledSolution solution(ServiceDocument item, String path) {
    return item.solutions().stream()
        .filter(solution -> solution.path().contains(path))
        .findFirst()
        .orElseThrow();
  }

  private static LabelledSolution nothing(ProjectAnswer answer) {
    return new LabelledSolution(Kind.DO_NOTHING, "nothing", Set.of(), Ends.PROBED, answer);
  }
}
