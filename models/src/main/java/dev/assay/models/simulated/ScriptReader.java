// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import dev.assay.models.Simulation;
import dev.assay.models.simulated.Script.Deed;
import dev.assay.models.simulated.Script.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a {@link Script}, and says exactly what is wrong with one. */
final class ScriptReader {
  private static final Set<String> TOP = Set.of("model", "answers");
  private static final Set<String> OF_A_RULE =
      Set.of("when", "system", "pictures", "times", "say", "fill", "fault");

  private final String name;

  ScriptReader(String name) {
    this.name = name;
  }

  Script read(String yaml) {
    Object document;
    try {
      document = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new BadScript(name + ": is not YAML: " + e.getMessage());
    }
    Map<?, ?> top = map(document, "the file");
    known(top, TOP, "the file");
    String model = text(top, "model", "the file").orElse(Simulation.PREFIX);
    if (!Simulation.named(model)) {
      throw bad("model", "must begin with \"" + Simulation.PREFIX + "\", not " + model);
    }
    if (!(top.get("answers") instanceof List<?> answers) || answers.isEmpty()) {
      throw bad("answers", "must be a list with at least one answer");
    }
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String where = "answers[" + i + "]";
      rules.add(rule(map(answers.get(i), where), where));
    }
    return new Script(model, rules);
  }

  private Rule rule(Map<?, ?> fields, String where) {
    known(fields, OF_A_RULE, where);
    Optional<Pattern> when = pattern(fields, "when", where);
    Optional<AtomicInteger> left = Optional.empty();
    if (fields.containsKey("times")) {
      if (!(fields.get("times") instanceof Integer times) || times < 1) {
        throw bad(where + ".times", "must be a whole number from 1");
      }
      left = Optional.of(new AtomicInteger(times));
    }
    return new Rule(
        when,
        pattern(fields, "system", where),
        flag(fields, "pictures", where),
        left,
        deed(fields, where, when));
  }

  private boolean flag(Map<?, ?> fields, String field, String where) {
    Object value = fields.get(field);
    if (value != null && !(value instanceof Boolean)) {
      throw bad(where + "." + field, "must be true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  private Deed deed(Map<?, ?> fields, String where, Optional<Pattern> when) {
    List<Deed> deeds = new ArrayList<>();
    text(fields, "say", where).map(Deed.Say::new).ifPresent(deeds::add);
    text(fields, "fill", where).map(Deed.Fill::new).ifPresent(deeds::add);
    text(fields, "fault", where)
        .map(word ->
            SimulatedFault.of(word)
                .orElseThrow(
                    () -> bad(where + ".fault", "must be one of " + SimulatedFault.words())))
        .map(Deed.Fail::new)
        .ifPresent(deeds::add);
    if (deeds.size() != 1) {
      throw bad(where, "needs exactly one of say, fill and fault");
    }
    if (deeds.getFirst() instanceof Deed.Fill && when.isEmpty()) {
      throw bad(where + ".fill", "needs a when, whose groups it repeats");
    }
    return deeds.getFirst();
  }

  private Optional<Pattern> pattern(Map<?, ?> fields, String field, String where) {
    return text(fields, field, where)
        .map(regex -> {
          try {
            return Pattern.compile(regex);
          } catch (PatternSyntaxException e) {
            throw bad(where + "." + field, "is not a regular expression: " + e.getDescription());
          }
        });
  }

  private Optional<String> text(Map<?, ?> fields, String field, String where) {
    Object value = fields.get(field);
    if (value != null && !(value instanceof String)) {
      throw bad(where + "." + field, "must be text");
    }
    return Optional.ofNullable((String) value);
  }

  private Map<?, ?> map(Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw bad(where, "must have fields");
  }

  private void known(Map<?, ?> fields, Set<String> names, String where) {
    for (Object field : fields.keySet()) {
      if (!names.contains(String.valueOf(field))) {
        throw bad(where, "has no field " + field);
      }
    }
  }

  private BadScript bad(String where, String what) {
    return new BadScript(name + ": " + where + ": " + what);
  }
}
