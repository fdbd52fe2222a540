// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.ItemFiles;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.choice.ChoiceOption;
import dev.assay.items.review.PromisedReview;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.Runtime;
import dev.assay.items.service.ServiceDocument;
import dev.assay.judge.service.Library;
import dev.assay.server.bank.BankItem;
import dev.assay.server.itemtype.RatedType;
import dev.assay.server.itemtype.project.ProjectPayload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that the authors of the shipped items keep in their folders: as right, and as typically
 * wrong.
 *
 * @param language of programs and services, by the judge's name; the nearest there is otherwise
 * @param rated the types whose answers people rate
 */
record KnownAnswers(String language, List<RatedType> rated) {
  private static final Map<String, String> LANGUAGES =
      Map.of("java", "java", "py", "python", "js", "javascript", "sql", "sql");

  /** Every so many choice items somebody weak is right: a guess among three. */
  private static final int GUESSES = 3;

  /** Who answers. */
  enum Who {
    STRONG,
    WEAK,
    EMPTY
  }

  /**
   * An answer.
   *
   * @param levels what a rater gives it, by criterion, where people rate it
   */
  record Known(JsonNode payload, Map<String, Integer> levels) {}

  /** Empty for somebody who answers nothing. */
  Optional<Known> of(BankItem item, int position, long seed, Who who) {
    if (who == Who.EMPTY) {
      return Optional.empty();
    }
    boolean strong = who == Who.STRONG;
    return Optional.of(
        switch (item.document()) {
          case ChoiceDocument choice ->
              known(Map.of("chosen", chosen(choice, seed, strong || position % GUESSES == 0)));
          case ServiceDocument service ->
              new Known(ProjectPayload.of(solution(service, strong).answer()), Map.of());
          case RatedDocument document -> example(document, item.manifest().type(), strong);
          default -> submission(item, strong);
        });
  }

  private static Known known(Map<String, ?> payload) {
    return new Known(JsonMapper.shared().valueToTree(payload), Map.of());
  }

  /** What to tick: all keys, or one option that is none. */
  static List<String> chosen(ChoiceDocument item, long seed, boolean rightly) {
    List<String> fitting =
        item.shuffled(seed).entrySet().stream()
            .filter(option -> option.getValue().key() == rightly)
            .map(Map.Entry<String, ChoiceOption>::getKey)
            .toList();
    return rightly ? fitting : fitting.subList(0, 1);
  }

  private LabelledSolution solution(ServiceDocument item, boolean strong) {
    Set<LabelledSolution.Kind> kinds =
        strong
            ? Set.of(LabelledSolution.Kind.ACCEPTED)
            : Set.of(LabelledSolution.Kind.INCOMPLETE, LabelledSolution.Kind.INSECURE);
    List<LabelledSolution> fitting =
        item.solutions().stream()
            .filter(known -> kinds.contains(known.kind()))
            .filter(known -> runtime(item, known).platform().language().equals(language))
            .toList();
    return fitting.stream()
        .filter(known -> missing(runtime(item, known)).isEmpty())
        .findFirst()
        .orElseGet(
            () -> Assumptions.abort(String.join(", ", missing(runtime(item, fitting.getFirst())))));
  }

  private static Runtime runtime(ServiceDocument item, LabelledSolution known) {
    return item.runtime(known.starter()).orElseThrow();
  }

  /** How to get the libraries that it is written with and that are not here. */
  private static List<String> missing(Runtime runtime) {
    return runtime.libraries().stream()
        .flatMap(library -> Library.named(library.id()).stream())
        .filter(library -> !library.isHere())
        .map(library -> library.id() + " is not here: " + library.install())
        .toList();
  }

  /** The best of the examples, or the one before it. */
  private Known example(RatedDocument item, String type, boolean strong) {
    List<RatedExample> examples = examples(item);
    RatedExample example = examples.get(examples.size() - (strong ? 1 : 2));
    RatedType pages =
        rated.stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow();
    return new Known(pages.response(item, example), example.levels());
  }

  /** From weak to strong; of a review that nobody rates, the reviews that its author promises. */
  private static List<RatedExample> examples(RatedDocument item) {
    if (item instanceof ReviewDocument review && item.examples().isEmpty()) {
      return review.reviews().stream()
          .sorted(Comparator.comparingDouble(PromisedReview::share))
          .map(one -> new RatedExample("reviews/" + one.name() + ".yaml", "", Map.of(), ""))
          .toList();
    }
    return item.examples().stream()
        .sorted(Comparator.comparingDouble(one -> one.share(item.rubric())))
        .toList();
  }

  private Known submission(BankItem item, boolean strong) {
    ItemFiles kept = item.files().below("submissions/" + (strong ? "accepted" : "wrong_answer"));
    List<String> all =
        kept.all().keySet().stream().filter(path -> language(path).isPresent()).toList();
    String path =
        all.stream()
            .filter(one -> language(one).orElseThrow().equals(language))
            .findFirst()
            .orElseGet(all::getFirst);
    String source = kept.text(path).orElseThrow();
    return item.manifest().type().equals("sql")
        ? known(Map.of("query", source))
        : known(
            Map.of("language", language(path).orElseThrow(), "source", source, "drafts", Map.of()));
  }

  private static Optional<String> language(String path) {
    return Optional.ofNullable(LANGUAGES.get(path.substring(path.lastIndexOf('.') + 1)));
  }
}
