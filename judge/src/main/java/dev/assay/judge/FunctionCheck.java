// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import dev.assay.functions.CaseReader;
import dev.assay.functions.Comparison;
import dev.assay.functions.NotAValue;
import dev.assay.functions.Shown;
import dev.assay.functions.Step;
import dev.assay.functions.Value;
import dev.assay.functions.harness.Exchange;
import dev.assay.functions.harness.Exchange.Returned;
import dev.assay.judge.compare.ValidatorFlags;
import dev.assay.judge.problem.TestCase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Checks what a function returned in one run: it is held against its type, then compared with the
 * expected value, here, or given to the package's own validator as JSON. Where nothing is expected
 * any value of the type will do.
 */
final class FunctionCheck implements OutputCheck {
  private final TestCase test;
  private final List<Step> steps;
  private final Exchange exchange;
  private final Optional<OutputCheck> validator;
  private Optional<Returned> returned = Optional.empty();
  private String note = "";

  FunctionCheck(
      TestCase test, List<Step> steps, Exchange exchange, Optional<OutputCheck> validator) {
    this.test = test;
    this.steps = steps;
    this.exchange = exchange;
    this.validator = validator;
  }

  @Override
  public Finding check(TestCase asked, byte[] output)
      throws CheckFault, IOException, InterruptedException {
    Returned answer = exchange.answer(steps, output);
    returned = Optional.of(answer);
    Finding finding = finding(answer);
    note = finding.note();
    return finding;
  }

  private Finding finding(Returned answer) throws CheckFault, IOException, InterruptedException {
    return switch (answer) {
      case Returned.None(String reason, var _) -> wrong(reason);
      case Returned.Values(List<Value> values, var _) -> {
        if (validator.isPresent()) {
          String json = Exchange.json(steps, values);
          yield validator.get().check(test, json.getBytes(StandardCharsets.UTF_8));
        }
        if (test.answer().size() == 0) {
          yield Finding.accepted();
        }
        yield comparison()
            .difference(steps, expected(), values)
            .map(FunctionCheck::wrong)
            .orElse(Finding.accepted());
      }
    };
  }

  /** The same as people read it: values in place of what went through the pipes. */
  SampleFeedback shown(SampleFeedback raw) {
    Optional<String> value =
        returned.flatMap(answer ->
            answer instanceof Returned.Values(List<Value> values, var _)
                ? Optional.of(Shown.results(steps, values))
                : Optional.empty());
    return new SampleFeedback(
        SampleFeedback.cut(Shown.input(steps)),
        SampleFeedback.cut(expectedText()),
        SampleFeedback.cut(value.orElse("")),
        raw.errorOutput(),
        Optional.empty(),
        raw.trace(),
        Optional.of(
            new SampleFeedback.Called(
                SampleFeedback.cut(returned.map(Returned::console).orElse(raw.output())),
                SampleFeedback.cut(note))));
  }

  private String expectedText() {
    try {
      return test.answer().size() == 0 ? "" : Shown.results(steps, expected());
    } catch (CheckFault e) {
      return "";
    }
  }

  private List<Value> expected() throws CheckFault {
    try {
      return new CaseReader(exchange.signature()).answer(steps, test.answer().text());
    } catch (NotAValue e) {
      throw new CheckFault(test.answer().path() + ": " + e.getMessage());
    }
  }

  /** The tolerances are those of the format's own validator. */
  private Comparison comparison() {
    ValidatorFlags flags = ValidatorFlags.parse(test.validatorArguments());
    Comparison standard = Comparison.standard();
    if (flags.absoluteTolerance().isEmpty() && flags.relativeTolerance().isEmpty()) {
      return standard;
    }
    return new Comparison(
        flags.absoluteTolerance().map(BigDecimal::doubleValue).orElse(0.0),
        flags.relativeTolerance().map(BigDecimal::doubleValue).orElse(0.0));
  }

  private static Finding wrong(String note) {
    return new Finding(false, note, 1, OptionalDouble.empty(), false, "");
  }
}
