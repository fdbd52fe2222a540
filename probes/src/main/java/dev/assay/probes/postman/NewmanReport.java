// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import dev.assay.probes.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Newman's JSON report says, as far as it is needed; the rest, every answer byte by byte among
 * it, is passed over while it is read.
 *
 * @param run what was sent and tested
 * @param error why it came to an end before its time
 */
record NewmanReport(Run run, Optional<ScriptError> error) {
  private static final int LONGEST = 400;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** All executions of requests, in order. */
  record Run(List<Execution> executions) {
    Run {
      executions = given(executions);
    }
  }

  /**
   * A request that was sent. One whose scripts send more may be there several times.
   *
   * @param requestError that there was no answer
   */
  record Execution(
      Cursor cursor,
      Request request,
      List<Assertion> assertions,
      Optional<ScriptError> requestError,
      List<Script> prerequestScript,
      List<Script> testScript) {
    Execution {
      assertions = given(assertions);
      prerequestScript = given(prerequestScript);
      testScript = given(testScript);
    }

    /** The token that Newman gave the request; empty for none. */
    String token() {
      return request.header().stream()
          .filter(header -> "Postman-Token".equalsIgnoreCase(header.key()))
          .map(Header::value)
          .findFirst()
          .orElse("");
    }
  }

  /** Which request of the collection it is, counted from 0. */
  record Cursor(int position) {}

  record Request(List<Header> header) {
    Request {
      header = given(header);
    }
  }

  record Header(String key, String value) {}

  /** A test that was run. */
  record Assertion(String assertion, boolean skipped, Optional<ScriptError> error) {}

  record Script(Optional<ScriptError> error) {}

  /** What a script threw, or a test. */
  record ScriptError(Optional<String> name, Optional<String> message) {
    /** In one line of text to read. */
    String words() {
      String said = name.map(n -> n + ": ").orElse("") + message.orElse("");
      return Printable.cut(said.replace("AssertionError: ", ""), LONGEST).replace('\n', ' ');
    }

    /**
     * Whether the script itself is wrong, whatever the service answers: text that is no JSON is.
     */
    boolean isOfAuthor() {
      String kind = name.orElse("");
      return kind.equals("ReferenceError")
          || kind.equals("SyntaxError") && !message.orElse("").contains("JSON");
    }
  }

  /**
   * Reads one.
   *
   * @throws JacksonException when it is none
   */
  static NewmanReport read(Path file) {
    return JSON.readValue(file.toFile(), NewmanReport.class);
  }

  private static <T> List<T> given(@Nullable List<T> some) {
    return some == null ? List.of() : List.copyOf(some);
  }
}
