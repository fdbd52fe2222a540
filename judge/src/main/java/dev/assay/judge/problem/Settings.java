// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML map whose every value knows its line. Reading a value of the wrong kind reports it and
 * goes on as if it were not there, so that one reading finds everything.
 */
final class Settings {
  private static final int LARGEST = 1 << 20;

  private final String file;
  private final int line;
  private final Map<String, Node> values;
  private final Findings findings;

  private Settings(String file, int line, Map<String, Node> values, Findings findings) {
    this.file = file;
    this.line = line;
    this.values = values;
    this.findings = findings;
  }

  static Settings read(PackageFile source, Findings findings) {
    if (source.size() > LARGEST) {
      findings.error(source.path(), 0, "larger than 1 MiB: not read");
      return empty(source.path(), findings);
    }
    return parse(source.path(), source.text(), findings);
  }

  static Settings parse(String file, String text, Findings findings) {
    try {
      LoadSettings options =
          LoadSettings.builder()
              .setLabel(file)
              .setAllowDuplicateKeys(false)
              .setMaxAliasesForCollections(20)
              .setCodePointLimit(LARGEST)
              .build();
      Optional<Node> root = new Compose(options).composeString(withoutMark(text));
      if (root.isEmpty() || isNull(root.get())) {
        return empty(file, findings);
      }
      if (root.get() instanceof MappingNode map) {
        return of(file, map, findings);
      }
      findings.error(file, lineOf(root.get()), "expected keys and values");
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      findings.error(file, at, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      findings.error(file, 0, "not YAML: " + e.getMessage());
    }
    return empty(file, findings);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static Settings empty(String file, Findings findings) {
    return new Settings(file, 0, Map.of(), findings);
  }

  private static Settings of(String file, MappingNode map, Findings findings) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple entry : map.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        findings.error(file, lineOf(entry.getKeyNode()), "a key must be text");
      } else if (values.put(key.getValue(), entry.getValueNode()) != null) {
        findings.warning(
            file, lineOf(key), "'" + key.getValue() + "' stands here twice: this one counts");
      }
    }
    return new Settings(file, lineOf(map), values, findings);
  }

  String file() {
    return file;
  }

  Set<String> keys() {
    return values.keySet();
  }

  boolean has(String key) {
    return values.containsKey(key) && !isNull(node(key));
  }

  int line(String key) {
    return values.containsKey(key) ? lineOf(node(key)) : line;
  }

  void warnUnknown(Set<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        findings.warning(file, line(key), "'" + key + "' is not a key of this format: ignored");
      }
    }
  }

  void error(String key, String message) {
    findings.error(file, line(key), message);
  }

  void warning(String key, String message) {
    findings.warning(file, line(key), message);
  }

  /** A scalar as it is written. */
  Optional<String> string(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (node(key) instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    error(key, "'" + key + "' must be a single value");
    return Optional.empty();
  }

  OptionalDouble number(String key) {
    Optional<String> text = string(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.get());
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    error(key, "'" + key + ": " + text.get() + "' must be a number");
    return OptionalDouble.empty();
  }

  OptionalDouble positive(String key) {
    OptionalDouble value = number(key);
    if (value.isPresent() && value.getAsDouble() <= 0) {
      error(key, "'" + key + "' must be greater than 0");
      return OptionalDouble.empty();
    }
    return value;
  }

  Optional<Boolean> flag(String key) {
    Optional<String> text = string(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get()) {
      case "true", "True", "TRUE", "yes" -> Optional.of(true);
      case "false", "False", "FALSE", "no" -> Optional.of(false);
      default -> {
        error(key, "'" + key + "' must be true or false");
        yield Optional.empty();
      }
    };
  }

  /** A list of scalars; a single scalar counts as a list of one. */
  Optional<List<String>> strings(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (node(key) instanceof ScalarNode scalar) {
      return Optional.of(List.of(scalar.getValue()));
    }
    if (node(key) instanceof SequenceNode sequence
        && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      List<String> list = new ArrayList<>();
      sequence.getValue().forEach(n -> list.add(((ScalarNode) n).getValue()));
      return Optional.of(list);
    }
    error(key, "'" + key + "' must be a list of values");
    return Optional.empty();
  }

  boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  Settings map(String key) {
    if (!has(key)) {
      return new Settings(file, line, Map.of(), findings);
    }
    if (node(key) instanceof MappingNode map) {
      return of(file, map, findings);
    }
    error(key, "'" + key + "' must hold keys and values");
    return new Settings(file, line, Map.of(), findings);
  }

  private Node node(String key) {
    Node node = values.get(key);
    if (node == null) {
      throw new IllegalStateException(key);
    }
    return node;
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }
}
