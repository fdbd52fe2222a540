// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.probes.Exchange;
import dev.assay.probes.ProbeOutcome;
import dev.assay.probes.Reply;
import dev.assay.probes.postman.Gateway.Passed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a test by what Newman's report says of it, and by what came by. */
class SentTest {
  @TempDir private Path folder;

  @Test
  void a_test_that_held_passes_and_one_that_did_not_says_why() throws Exception {
    Sent sent =
        sent(
            """
            "assertions": [{"assertion": "made", "skipped": false},
              {"assertion": "named", "skipped": false,
               "error": {"name": "AssertionError", "message": "expected \\u001b[31m'Ada' to equal 'x'"}},
              {"assertion": "later", "skipped": true}]
            """,
            answered());
    assertThat(sent.result("made").outcome()).isEqualTo(ProbeOutcome.PASSED);
    Result named = sent.result("named");
    assertThat(named.outcome()).isEqualTo(ProbeOutcome.FAILED);
    assertThat(named.message()).isEqualTo("expected ?[31m'Ada' to equal 'x'");
    assertThat(named.excerpts().getFirst()).startsWith("GET /a\n-> 200");
    assertThat(sent.result("later").outcome()).isEqualTo(ProbeOutcome.BLOCKED);
  }

  @Test
  void a_script_that_falls_over_an_answer_blocks_and_one_that_is_wrong_is_the_authors() {
    String script = "\"testScript\": [{\"error\": {\"name\": \"%s\", \"message\": \"%s\"}}]";
    assertThat(sent(script.formatted("JSONError", "Unexpected token"), answered()).result("made"))
        .extracting(Result::outcome)
        .isEqualTo(ProbeOutcome.BLOCKED);
    assertThat(
            sent(script.formatted("SyntaxError", "Unexpected end of JSON input"), answered())
                .result("made")
                .outcome())
        .isEqualTo(ProbeOutcome.BLOCKED);
    assertThat(
            sent(script.formatted("SyntaxError", "Unexpected token ';'"), answered())
                .result("made")
                .outcome())
        .isEqualTo(ProbeOutcome.JE);
    Result unknown =
        sent(script.formatted("ReferenceError", "foo is not defined"), answered()).result("made");
    assertThat(unknown.outcome()).isEqualTo(ProbeOutcome.JE);
    assertThat(unknown.message()).contains("foo is not defined");
  }

  @Test
  void nothing_passes_without_an_answer() {
    String held = "\"assertions\": [{\"assertion\": \"made\", \"skipped\": false}]";
    String failed = held + ", \"requestError\": {\"code\": \"ECONNRESET\"}";
    Result none = sent(failed, new Passed("t", Optional.empty(), "nobody listens")).result("made");
    assertThat(none.outcome()).isEqualTo(ProbeOutcome.FAILED);
    assertThat(none.message()).isEqualTo("nobody listens");
    assertThat(sent(held).result("made").outcome()).isEqualTo(ProbeOutcome.BLOCKED);
  }

  @Test
  void a_request_that_was_not_prepared_measures_nothing() {
    Sent sent =
        sent(
            "\"prerequestScript\": [{\"error\": {\"name\": \"TypeError\", \"message\": \"x\"}}],"
                + " \"assertions\": [{\"assertion\": \"made\", \"skipped\": false}]",
            answered());
    assertThat(sent.result("made").outcome()).isEqualTo(ProbeOutcome.BLOCKED);
  }

  private static Passed answered() {
    Reply reply = new Reply(200, Map.of(), "{}");
    return new Passed("t", Optional.of(new Exchange("GET", "/a", Map.of(), "", reply)), "");
  }

  /** The one request of a report, which Newman repeats when its scripts send requests too. */
  private Sent sent(String fields, Passed... passed) {
    String execution =
        "{\"cursor\": {\"position\": 0, \"ref\": \"x\"}, \"request\": {\"method\": \"GET\","
            + " \"header\": [{\"key\": \"Postman-Token\", \"value\": \"t\", \"system\": true}]},"
            + " \"response\": {\"stream\": {\"type\": \"Buffer\", \"data\": [123, 125]}}, "
            + fields
            + "}";
    NewmanReport report = report(execution + "," + execution);
    List<Sent> all = Sent.of(report.run().executions(), List.of(passed));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private NewmanReport report(String executions) {
    try {
      Path file = folder.resolve("report.json");
      Files.writeString(file, "{\"run\": {\"executions\": [" + executions + "]}}");
      return NewmanReport.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
