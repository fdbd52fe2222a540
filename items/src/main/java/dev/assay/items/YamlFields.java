// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read field by field. Whatever is missing, of the wrong kind or
 * unknown becomes a finding with file, line and field; the reader goes on with a harmless value, so
 * that an author sees every problem at once. Not thread-safe.
 */
public final class YamlFields {
  private final String file;
  private final String path;
  private final Findings findings;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private final int line;

  private YamlFields(String file, String path, MappingNode mapping, Findings findings) {
    this.file = file;
    this.path = path;
    this.findings = findings;
    this.line = line(mapping);
    mapping
        .getValue()
        .forEach(pair -> {
          if (pair.getKeyNode() instanceof ScalarNode key) {
            if (values.putIfAbsent(key.getValue(), pair.getValueNode()) != null) {
              findings.error(at(line(key), key.getValue()), "is given twice");
            }
          } else {
            findings.error(at(line(pair.getKeyNode()), "?"), "is not a field name");
          }
        });
  }

  /** The whole file as one mapping; empty, with a finding, when it is not one. */
  public static Optional<YamlFields> parse(String file, String text, Findings findings) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(new YamlFields(file, "", mapping, findings));
      }
      findings.error(file, "is not a list of fields (name: value)");
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(m -> file + ":" + (m.getLine() + 1)).orElse(file);
      findings.error(where, "is not YAML: " + e.getProblem());
    } catch (YamlEngineException | StackOverflowError e) {
      findings.error(file, "is not YAML that can be read: too large or too deep");
    }
    return Optional.empty();
  }

  /** The place of a field, for findings of the caller's own. */
  public String where(String field) {
    Node value = values.get(field);
    return at(value == null ? line : line(value), field);
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** A text that must be there and not blank; an empty one stands in for it. */
  public String text(String field) {
    Optional<String> text = optionalText(field);
    if (text.isEmpty()) {
      missing(field);
    } else if (text.get().isBlank()) {
      findings.error(where(field), "is empty");
    }
    return text.orElse("");
  }

  public Optional<String> optionalText(String field) {
    return value(field).flatMap(node -> scalar(node, where(field)));
  }

  /** A number between two limits; the lower limit stands in for it. */
  public double number(String field, double least, double most) {
    Optional<Double> number = optionalNumber(field, least, most);
    if (number.isEmpty() && !has(field)) {
      missing(field);
    }
    return number.orElse(least);
  }

  public Optional<Double> optionalNumber(String field, double least, double most) {
    return optionalText(field)
        .flatMap(text -> number(text, where(field)))
        .filter(number -> {
          boolean within = number >= least && number <= most;
          if (!within) {
            findings.error(
                where(field),
                "must be from %s to %s, not %s"
                    .formatted(plain(least), plain(most), plain(number)));
          }
          return within;
        });
  }

  /** A whole number between two limits; the lower limit stands in for it. */
  public int integer(String field, int least, int most) {
    double number = number(field, least, most);
    if (number != Math.rint(number)) {
      findings.error(where(field), "must be a whole number");
    }
    return (int) number;
  }

  public boolean flag(String field, boolean otherwise) {
    Optional<String> text = optionalText(field);
    if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
      findings.error(where(field), "must be true or false");
    }
    return text.map("true"::equals).orElse(otherwise);
  }

  /** One of the lower-case names of an enum. */
  public <E extends Enum<E>> E oneOf(String field, Class<E> names, E otherwise) {
    String text = text(field);
    for (E constant : names.getEnumConstants()) {
      if (name(constant).equals(text)) {
        return constant;
      }
    }
    if (!text.isBlank()) {
      List<String> known = Arrays.stream(names.getEnumConstants()).map(YamlFields::name).toList();
      findings.error(where(field), "must be one of " + String.join(", ", known) + ", not " + text);
    }
    return otherwise;
  }

  public Optional<YamlFields> mapping(String field) {
    return value(field).flatMap(node -> mapping(node, child(field), where(field)));
  }

  /** A list of mappings; empty when the field is not there. */
  public List<YamlFields> mappings(String field) {
    List<YamlFields> found = new ArrayList<>();
    List<Node> nodes = nodes(field);
    for (int i = 0; i < nodes.size(); i++) {
      String element = child(field) + "[" + i + "]";
      mapping(nodes.get(i), element, where(line(nodes.get(i)), element)).ifPresent(found::add);
    }
    return found;
  }

  /** A list of texts; empty when the field is not there. */
  public List<String> texts(String field) {
    return nodes(field).stream()
        .flatMap(node -> scalar(node, where(line(node), child(field))).stream())
        .toList();
  }

  /** A list of numbers; empty when the field is not there. */
  public List<Double> numbers(String field) {
    return texts(field).stream().flatMap(text -> number(text, where(field)).stream()).toList();
  }

  /** The names of all fields, in the order of the file. */
  public Set<String> names() {
    return java.util.Collections.unmodifiableSet(values.keySet());
  }

  /** Reports every field that nobody has asked for: most often a slip of the pen. */
  public void refuseUnknown(Set<String> alsoKnown) {
    for (String field : values.keySet()) {
      if (!asked.contains(field) && !alsoKnown.contains(field)) {
        Set<String> known = new TreeSet<>(asked);
        known.addAll(alsoKnown);
        findings.error(where(field), "is not a field here; known are " + String.join(", ", known));
      }
    }
  }

  private Optional<Node> value(String field) {
    asked.add(field);
    return Optional.ofNullable(values.get(field));
  }

  private List<Node> nodes(String field) {
    Optional<Node> value = value(field);
    if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value.isPresent()) {
      findings.error(where(field), "must be a list");
    }
    return List.of();
  }

  private Optional<YamlFields> mapping(Node node, String path, String where) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlFields(file, path, mapping, findings));
    }
    findings.error(where, "must be a group of fields");
    return Optional.empty();
  }

  private Optional<String> scalar(Node node, String where) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    findings.error(where, "must be a single value");
    return Optional.empty();
  }

  private Optional<Double> number(String text, String where) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    findings.error(where, "must be a number, not " + text);
    return Optional.empty();
  }

  private void missing(String field) {
    findings.error(where(field), "is missing");
  }

  private String child(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private String at(int line, String field) {
    return where(line, child(field));
  }

  private String where(int line, String path) {
    return file + ":" + line + " " + path;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }
}
