// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.Manifest;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.choice.ChoiceOption;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.exposure.ExposureDesk.Unusable;
import dev.assay.server.exposure.ModelAnswer.BroughtIn;
import dev.assay.server.exposure.ModelAnswer.Earned;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers of no real model, so that the demonstration has something to show, all labelled
 * simulated. Those to the questions with options of a test are drawn by a fixed seed and marked as
 * any answer is. Those to tasks were written by people ({@code docs/examples/simulated-answers}),
 * judged by {@code ./assay exposure}, and come in by the door of all recorded answers.
 */
@Component
@Profile("web")
public class DemoExposure {
  private static final List<String> MODELS =
      List.of(
          "simulated-large-1",
          "simulated-large-2",
          "simulated-large-3",
          "simulated-medium-1",
          "simulated-medium-2",
          "simulated-small-1");

  private static final String JUDGED = "/demo/simulated-answers.jsonl";

  private static final int RUNS = 3;
  private static final long SHOWN = 1;

  private final Tests tests;
  private final Bank bank;
  private final ModelAnswers answers;
  private final ExposureDesk desk;
  private final JsonMapper json;
  private final Clock clock;

  DemoExposure(
      Tests tests,
      Bank bank,
      ModelAnswers answers,
      ExposureDesk desk,
      JsonMapper json,
      Clock clock) {
    this.tests = tests;
    this.bank = bank;
    this.answers = answers;
    this.desk = desk;
    this.json = json;
    this.clock = clock;
  }

  /** Brings in the answers to tasks that were judged beforehand. */
  @Transactional
  public void bring() {
    try (InputStream judged = DemoExposure.class.getResourceAsStream(JUDGED)) {
      desk.take(JUDGED, desk.read(JUDGED, Objects.requireNonNull(judged, JUDGED).readAllBytes()));
    } catch (Unusable e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each simulated model answers the test a few times. */
  @Transactional
  public void answer(UUID test) {
    PublishedTest version = tests.latest(test).orElseThrow();
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Random random = new Random(1);
    for (int i = 0; i < version.items().size(); i++) {
      BankItem item = bank.required(version.items().get(i));
      if (item.document() instanceof ChoiceDocument choice) {
        double hard = i % 4 == 3 ? 0.9 : i % 4 == 2 ? 0.4 : 0;
        for (int model = 0; model < MODELS.size(); model++) {
          double chance = Math.max(0, 1 - hard - 0.04 * model * (i % 3));
          for (int run = 1; run <= RUNS; run++) {
            answers.keep(
                answer(item, choice, MODELS.get(model), day, run, random.nextDouble() < chance));
          }
        }
      }
    }
  }

  private ModelAnswer answer(
      BankItem item, ChoiceDocument choice, String model, LocalDate day, int run, boolean right) {
    Manifest manifest = item.manifest();
    ObjectNode payload = json.createObjectNode();
    ArrayNode chosen = payload.putArray("chosen");
    List<ChoiceOption> named =
        right
            ? choice.options().stream().filter(ChoiceOption::key).toList()
            : choice.options().stream().filter(option -> !option.key()).limit(1).toList();
    named.forEach(option -> chosen.add(option.id()));
    Map<String, ChoiceOption> shown = choice.shuffled(SHOWN);
    List<String> tokens =
        shown.entrySet().stream()
            .filter(option -> named.contains(option.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return new ModelAnswer(
        item.hash(),
        model,
        true,
        day,
        Optional.empty(),
        run,
        Optional.of(payload),
        Optional.of(Earned.of(manifest, choice.share(tokens, SHOWN), Optional.empty())),
        Optional.of(
            new BroughtIn(Optional.empty(), Optional.empty(), Optional.of(clock.instant()))));
  }
}
