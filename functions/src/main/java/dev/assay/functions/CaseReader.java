// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonToken;

/**
 * Reads test cases. The input of a function is an object of its arguments by name; that of a class
 * a list of calls, each a list of a name and arguments, the first of which makes the object. The
 * answer of a function is the value it returns, that of a class the list of what its methods
 * return, {@code null} for those that return nothing.
 */
public record CaseReader(Signature signature) {

  /** The calls of an input. */
  public List<Step> input(String text) throws NotAValue {
    try (JsonText json = new JsonText(text, UnaryOperator.identity())) {
      List<Step> steps =
          switch (signature) {
            case Signature.OfFunction(var _, Operation function) ->
                List.of(
                    new Step(function, json.fields(function.parameters(), function.name(), "")));
            case Signature.OfClass shape -> calls(json, shape);
          };
      json.end();
      return steps;
    }
  }

  /** What these calls should return. */
  public List<Value> answer(List<Step> steps, String text) throws NotAValue {
    return results(steps, text, UnaryOperator.identity());
  }

  /** What calls returned, read from a text that spells the fields of records in its own way. */
  public List<Value> results(List<Step> steps, String text, UnaryOperator<String> spelling)
      throws NotAValue {
    try (JsonText json = new JsonText(text, spelling)) {
      List<Value> values =
          switch (signature) {
            case Signature.OfFunction(var _, Operation function) ->
                List.of(json.value(function.returns().orElseThrow(), ""));
            case Signature.OfClass _ -> returned(json, steps);
          };
      json.end();
      return values;
    }
  }

  private static List<Step> calls(JsonText json, Signature.OfClass shape) throws NotAValue {
    if (!json.take(JsonToken.START_ARRAY)) {
      throw json.at("", "is not a list of calls");
    }
    List<Step> steps = new ArrayList<>();
    while (!json.take(JsonToken.END_ARRAY)) {
      steps.add(call(json, shape, steps.isEmpty()));
    }
    if (steps.isEmpty()) {
      throw json.at("", "the first call is [\"" + shape.construction().name() + "\", ...]");
    }
    return steps;
  }

  private static Step call(JsonText json, Signature.OfClass shape, boolean first) throws NotAValue {
    if (!json.take(JsonToken.START_ARRAY)) {
      throw json.at("", "a call is a list of a name and arguments");
    }
    String name = json.text("the name of a method");
    List<Operation> known = first ? List.of(shape.construction()) : shape.methods();
    Operation operation =
        known.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> json.at("", name + " cannot be called here: only " + names(known) + " can"));
    List<Value> arguments = new ArrayList<>();
    for (Field parameter : operation.parameters()) {
      arguments.add(json.value(parameter.type(), name + "." + parameter.name()));
    }
    if (!json.take(JsonToken.END_ARRAY)) {
      throw json.at("", name + " has " + operation.parameters().size() + " parameters");
    }
    return new Step(operation, arguments);
  }

  private static List<Value> returned(JsonText json, List<Step> steps) throws NotAValue {
    if (!json.take(JsonToken.START_ARRAY)) {
      throw json.at("", "is not a list of what each call returns");
    }
    List<Value> values = new ArrayList<>();
    for (Step step : steps.subList(1, steps.size())) {
      String place = step.operation().name() + ", call " + (values.size() + 1) + ":";
      if (step.operation().returns().isPresent()) {
        values.add(json.value(step.operation().returns().get(), place));
      } else if (json.take(JsonToken.VALUE_NULL)) {
        values.add(Value.Nothing.NOTHING);
      } else {
        throw json.at(place, "returns nothing: null is expected");
      }
    }
    if (!json.take(JsonToken.END_ARRAY)) {
      throw json.at("", "is longer than the list of calls");
    }
    return values;
  }

  private static String names(List<Operation> operations) {
    return String.join(", ", operations.stream().map(Operation::name).toList());
  }
}
