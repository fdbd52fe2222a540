// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import dev.assay.server.access.Caller.TeamMember;
import dev.assay.server.access.Callers;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.exposure.ModelAnswer.BroughtIn;
import dev.assay.server.itemtype.Payloads;
import dev.assay.server.page.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in answers that were recorded and judged elsewhere. */
@Component
@Profile("web")
class ExposureDesk {
  private static final int MOST_AT_ONCE = 5_000;

  private final ModelAnswers answers;
  private final Bank bank;
  private final JsonMapper json;
  private final Words words;
  private final Clock clock;

  ExposureDesk(ModelAnswers answers, Bank bank, JsonMapper json, Words words, Clock clock) {
    this.answers = answers;
    this.bank = bank;
    this.json = json;
    this.words = words;
    this.clock = clock;
  }

  /** An answer cannot be taken; the message names it, and what is wrong with it. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String where, String why) {
      super(where + " " + why);
    }
  }

  /**
   * The answers of a file, a line of JSON each.
   *
   * @param name of the file, for messages
   */
  List<AnswerDocument> read(String name, byte[] file) throws Unusable {
    List<AnswerDocument> read = new ArrayList<>();
    int number = 0;
    for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      try {
        read.add(json.readValue(line, AnswerDocument.class));
      } catch (JacksonException e) {
        throw new Unusable(name + ":" + number, "is not a judged answer");
      }
    }
    return read;
  }

  /**
   * Keeps all of them or none; one that is known is replaced.
   *
   * @param name what they are called in messages: {@code answers}, or a file
   */
  @Transactional(rollbackFor = Unusable.class)
  int take(String name, List<AnswerDocument> given) throws Unusable {
    if (given.isEmpty() || given.size() > MOST_AT_ONCE) {
      throw new Unusable(name, "must be 1 to " + MOST_AT_ONCE + " answers");
    }
    for (int i = 0; i < given.size(); i++) {
      shape(name + ":" + (i + 1), given.get(i));
    }
    Map<String, Manifest> items =
        bank
            .entries(
                given.stream().map(AnswerDocument::item).distinct().map(ItemHash::new).toList())
            .stream()
            .collect(Collectors.toMap(entry -> entry.hash().hex(), BankEntry::manifest));
    BroughtIn how = BroughtIn.by(member(), clock.instant());
    for (int i = 0; i < given.size(); i++) {
      Manifest item = items.get(given.get(i).item());
      if (item == null) {
        throw new Unusable(
            name + ":" + (i + 1), "item: the bank has no version " + given.get(i).item());
      }
      answers.keep(given.get(i).answer(item).with(how));
    }
    return given.size();
  }

  /** Who brings answers in; nobody where the demonstration does. */
  private static Optional<UUID> member() {
    return Callers.current().map(caller -> ((TeamMember) caller).account());
  }

  private void shape(String where, AnswerDocument given) throws Unusable {
    need(
        Objects.nonNull(given.item()) && given.item().matches("[0-9a-f]{64}"),
        where,
        "item: must be 64 hexadecimal digits");
    need(
        Objects.nonNull(given.model())
            && !given.model().isBlank()
            && given.model().length() <= AnswerDocument.LONGEST_MODEL
            && given.model().chars().noneMatch(Character::isISOControl),
        where,
        "model: must be 1 to " + AnswerDocument.LONGEST_MODEL + " characters");
    need(
        given.simulated() || !given.model().startsWith("simulated"),
        where,
        "simulated: must be true for a model of this name");
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    need(
        Objects.nonNull(given.date())
            && given.date().getYear() >= 2018
            && !given.date().isAfter(tomorrow),
        where,
        "date: must be a day that was");
    need(
        given.run() >= 1 && given.run() <= AnswerDocument.MOST_RUNS,
        where,
        "run: must be from 1 to " + AnswerDocument.MOST_RUNS);
    need(Objects.nonNull(given.payload()), where, "payload: is missing");
    String refused = Payloads.refusal(given.payload(), words.in(Locale.ENGLISH)).orElse("");
    need(refused.isEmpty(), where, "payload: " + refused);
    need(
        given.marks().filter(marks -> !(marks >= 0 && marks <= 1)).isEmpty(),
        where,
        "marks: must be from 0 to 1");
  }

  private static void need(boolean so, String where, String why) throws Unusable {
    if (!so) {
      throw new Unusable(where, why);
    }
  }
}
