// SPDX-License-Identifier: Apache-2.0
package dev.assay.models.simulated;

import dev.assay.models.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers by rules: the first rule that fits the conversation and is not used up gives the answer.
 * The file is described in {@code docs/ai.md}.
 */
public final class Script implements Answers {
  private final String model;
  private final List<Rule> rules;

  Script(String model, List<Rule> rules) {
    this.model = model;
    this.rules = List.copyOf(rules);
  }

  /**
   * One rule.
   *
   * @param when looked for in the last message of the user
   * @param system looked for in the messages of whoever set the conversation up
   * @param pictures whether it is only for conversations with pictures
   * @param left how often it may still be used; empty for always
   */
  record Rule(
      Optional<Pattern> when,
      Optional<Pattern> system,
      boolean pictures,
      Optional<AtomicInteger> left,
      Deed deed) {

    private boolean takes(String user, String setUp, boolean seen) {
      boolean fits =
          (seen || !pictures)
              && when.map(pattern -> pattern.matcher(user).find()).orElse(true)
              && system.map(pattern -> pattern.matcher(setUp).find()).orElse(true);
      return fits && left.map(number -> number.getAndDecrement() > 0).orElse(true);
    }
  }

  /** What a rule does. */
  sealed interface Deed {
    record Say(String text) implements Deed {}

    /**
     * @param template with {@code $1} for what the first group of {@code when} found
     */
    record Fill(String template) implements Deed {}

    record Fail(SimulatedFault fault) implements Deed {}
  }

  /**
   * Reads a script.
   *
   * @throws BadScript naming file and field, when it is not one
   */
  public static Script read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file));
  }

  /**
   * @param name of the file, for errors
   */
  public static Script parse(String name, String yaml) {
    return new ScriptReader(name).read(yaml);
  }

  /** Always the same answer, whatever is asked. */
  public static Script saying(String text) {
    return always(new Deed.Say(text));
  }

  /** The same trouble, whatever is asked. */
  public static Script failing(SimulatedFault fault) {
    return always(new Deed.Fail(fault));
  }

  private static Script always(Deed deed) {
    Rule rule = new Rule(Optional.empty(), Optional.empty(), false, Optional.empty(), deed);
    return new Script(Simulation.PREFIX, List.of(rule));
  }

  @Override
  public Reply to(ObjectNode request) {
    String user = "";
    StringBuilder setUp = new StringBuilder();
    boolean seen = false;
    for (JsonNode message : request.path("messages")) {
      String content = Content.words(message);
      seen = seen || Content.hasPictures(message);
      switch (message.path("role").asString("")) {
        case "user" -> user = content;
        case "system" -> setUp.append(content).append('\n');
        default -> {} // what the model said before
      }
    }
    for (Rule rule : rules) {
      if (rule.takes(user, setUp.toString(), seen)) {
        return reply(rule, user);
      }
    }
    return new Reply.Unknown("the script has no answer to this");
  }

  private Reply reply(Rule rule, String user) {
    return switch (rule.deed()) {
      case Deed.Say(String text) -> new Reply.Say(text, model);
      case Deed.Fail(SimulatedFault fault) -> new Reply.Fail(fault);
      case Deed.Fill(String template) -> new Reply.Say(filled(template, rule, user), model);
    };
  }

  private static String filled(String template, Rule rule, String user) {
    Matcher found = rule.when().orElseThrow().matcher(user);
    if (!found.find()) {
      throw new IllegalStateException("the rule fits");
    }
    StringBuilder text = new StringBuilder();
    found.appendReplacement(text, template);
    return text.substring(found.start());
  }
}
