// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions.harness;

import dev.assay.functions.CaseReader;
import dev.assay.functions.NotAValue;
import dev.assay.functions.Signature;
import dev.assay.functions.Step;
import dev.assay.functions.Value;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * What is said between Assay and a harness in one run. In goes, on standard input, three lines: a
 * mark that is new for each run, what can be called, and the calls. Out comes, on standard output,
 * a line of the mark, a space and what was returned, as JSON; whatever else is there the program
 * printed itself. The program shares a process with its harness and may find the mark: all it can
 * do with it is to hand in a value, which is then compared like any other.
 *
 * @param spelling how the language spells names
 * @param mark printable, hard to guess
 */
public record Exchange(Signature signature, UnaryOperator<String> spelling, String mark) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MARK_BYTES = 18;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** An exchange with a mark of its own. */
  public static Exchange with(Signature signature, Harness harness) {
    byte[] mark = new byte[MARK_BYTES];
    RANDOM.nextBytes(mark);
    return new Exchange(signature, harness::spelled, HexFormat.of().formatHex(mark));
  }

  /** What came back. */
  public sealed interface Returned {

    /** What the program printed itself. */
    String console();

    /** Values of the right types. */
    record Values(List<Value> values, String console) implements Returned {
      public Values {
        values = List.copyOf(values);
      }
    }

    /** None, and why. */
    record None(String reason, String console) implements Returned {}
  }

  /** What a harness reads. */
  public byte[] question(List<Step> steps) {
    String text =
        mark
            + "\n"
            + written(json -> new Description(json, spelling).write(signature))
            + "\n"
            + written(json -> calls(json, steps))
            + "\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What a run wrote to its standard output. */
  public Returned answer(List<Step> steps, byte[] stdout) {
    String text = new String(stdout, StandardCharsets.UTF_8);
    String start = "\n" + mark + " ";
    int at = text.indexOf(start);
    if (at < 0) {
      return new Returned.None("the program ended before there was a result", text);
    }
    if (text.indexOf(start, at + 1) >= 0) {
      return new Returned.None("there is more than one result", "");
    }
    int end = text.indexOf('\n', at + start.length());
    if (end < 0) {
      return new Returned.None("the result was cut off", text.substring(0, at));
    }
    String console = text.substring(0, at) + text.substring(end + 1);
    try {
      String result = text.substring(at + start.length(), end);
      return new Returned.Values(
          new CaseReader(signature).results(steps, result, spelling), console);
    } catch (NotAValue e) {
      return new Returned.None("what was returned " + e.getMessage(), console);
    }
  }

  /** What calls returned, as it stands in a test case. */
  public static String json(List<Step> steps, List<Value> values) {
    return written(json -> {
      ValueWriter writer = new ValueWriter(json, UnaryOperator.identity(), false);
      if (steps.getFirst().operation().returns().isPresent()) {
        writer.write(values.getFirst(), steps.getFirst().operation().returns().orElseThrow());
        return;
      }
      json.writeStartArray();
      for (int i = 0; i < values.size(); i++) {
        var returns = steps.get(i + 1).operation().returns();
        if (returns.isPresent()) {
          writer.write(values.get(i), returns.get());
        } else {
          json.writeNull();
        }
      }
      json.writeEndArray();
    })
        + "\n";
  }

  private void calls(JsonGenerator json, List<Step> steps) {
    ValueWriter writer = new ValueWriter(json, spelling, true);
    json.writeStartArray();
    for (Step step : steps) {
      json.writeStartArray();
      json.writeString(spelling.apply(step.operation().name()));
      for (int i = 0; i < step.arguments().size(); i++) {
        writer.write(step.arguments().get(i), step.operation().parameters().get(i).type());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static String written(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writing.accept(json);
    }
    return text.toString();
  }
}
