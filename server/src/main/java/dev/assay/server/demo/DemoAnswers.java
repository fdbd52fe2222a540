// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demo;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.choice.ChoiceOption;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.project.Starter;
import dev.assay.items.prompt.PromptDocument;
import dev.assay.items.prompt.WrittenPrompt;
import dev.assay.items.review.Comment;
import dev.assay.items.review.PromisedReview;
import dev.assay.items.review.Review;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.review.Verdict;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.rubric.RatedExample;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.LabelledSolution.Kind;
import dev.assay.items.service.ServiceDocument;
import dev.assay.items.suite.ExampleSuite;
import dev.assay.items.suite.ExampleSuite.Promise;
import dev.assay.items.suite.SuiteDocument;
import dev.assay.items.suite.SuiteTask;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankItem;
import dev.assay.server.delivery.DemoSittings.Answers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person of the demonstration enters: the more able the person and the easier the item, the
 * likelier the right answer. Programs and queries are those that the items' authors keep as right
 * and as typically wrong. The same person answers the same each time.
 */
final class DemoAnswers implements Answers {
  private static final double STEEPNESS = 1.4;
  private static final double OMITTED = 0.25;

  private static final Map<String, String> LANGUAGES =
      Map.of("java", "java", "py", "python", "js", "javascript", "sql", "sql");

  private final DemoPerson person;
  private final Bank bank;
  private final JsonMapper json;
  private final Random chance;

  DemoAnswers(DemoPerson person, Bank bank, JsonMapper json) {
    this.person = person;
    this.bank = bank;
    this.json = json;
    this.chance = new Random(person.name().hashCode());
  }

  @Override
  public Optional<JsonNode> to(ItemHash hash, long seed) {
    BankItem item = bank.required(hash);
    boolean rightly = rightly(item, 0);
    boolean omitted = !rightly && person.ability() < 0 && chance.nextDouble() < OMITTED;
    return omitted ? Optional.empty() : answer(item, seed, rightly);
  }

  /**
   * Whether the person finds the right answer.
   *
   * @param help what help adds to the ability
   */
  boolean rightly(BankItem item, double help) {
    return chance.nextDouble() < likelihood(item, help);
  }

  Optional<JsonNode> answer(BankItem item, long seed, boolean rightly) {
    return switch (item.manifest().type()) {
      case "choice" -> Optional.of(choice((ChoiceDocument) item.document(), seed, rightly));
      case "code" ->
          solution(item.files(), person.language(), rightly)
              .map(solution ->
                  json.valueToTree(
                      Map.of(
                          "language", solution.language(),
                          "source", solution.source(),
                          "drafts", Map.of())));
      case "sql" ->
          solution(item.files(), "sql", rightly)
              .map(solution -> json.valueToTree(Map.of("query", solution.source())));
      case "text" ->
          Optional.of(
              json.valueToTree(
                  Map.of("text", example((RatedDocument) item.document(), rightly).answer())));
      case "unittest", "regression" -> {
        SuiteTask task = ((SuiteDocument) item.document()).task();
        Promise promise = rightly ? Promise.ALL : Promise.SOME;
        yield Optional.of(tests(task.starter(), task.suites(), promise));
      }
      case "prompt" -> Optional.of(prompt((PromptDocument) item.document(), rightly));
      case "service" -> service((ServiceDocument) item.document(), rightly);
      case "review" -> Optional.of(review((ReviewDocument) item.document(), rightly));
      default -> Optional.empty();
    };
  }

  /** One of the item's rated examples, from its better or its weaker half. */
  private RatedExample example(RatedDocument item, boolean rightly) {
    List<RatedExample> examples =
        item.examples().stream()
            .sorted(Comparator.comparingDouble(one -> one.share(item.rubric())))
            .toList();
    int half = examples.size() / 2;
    List<RatedExample> kept =
        rightly ? examples.subList(half, examples.size()) : examples.subList(0, half);
    return kept.get(chance.nextInt(kept.size()));
  }

  private JsonNode prompt(PromptDocument item, boolean rightly) {
    WrittenPrompt written =
        Objects.requireNonNull(item.prompts().get(example(item, rightly).file()));
    return json.valueToTree(
        Map.of(
            "system", written.system(),
            "template", written.template(),
            "examples", written.examples(),
            "schema", written.schema(),
            "settings", written.settings()));
  }

  /**
   * A service that the item's author has labelled: in the person's language, or else in another.
   */
  private Optional<JsonNode> service(ServiceDocument item, boolean rightly) {
    Kind kind = rightly ? Kind.ACCEPTED : Kind.INCOMPLETE;
    List<LabelledSolution> any =
        item.solutions().stream().filter(solution -> solution.kind() == kind).toList();
    List<LabelledSolution> own =
        any.stream()
            .filter(solution ->
                item.runtime(solution.starter())
                    .filter(runtime -> runtime.platform().language().equals(person.language()))
                    .isPresent())
            .toList();
    List<LabelledSolution> fitting = own.isEmpty() ? any : own;
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    ProjectAnswer given = fitting.get(chance.nextInt(fitting.size())).answer();
    ObjectNode answer = json.createObjectNode().put("starter", given.starter());
    ObjectNode files = answer.putObject("files");
    given.files().forEach((path, text) -> files.put(path, text.orElse(null)));
    return Optional.of(answer);
  }

  /** The tests of a suite that the item's author has labelled. */
  private JsonNode tests(Starter starter, List<ExampleSuite> suites, Promise promise) {
    Map<String, String> files =
        suites.stream()
            .filter(suite -> suite.promise() == promise)
            .findFirst()
            .orElseThrow()
            .files()
            .files();
    return json.valueToTree(Map.of("starter", starter.name(), "files", files));
  }

  private JsonNode choice(ChoiceDocument item, long seed, boolean rightly) {
    List<String> wanted =
        item.shuffled(seed).entrySet().stream()
            .filter(option -> option.getValue().key() == rightly)
            .sorted(Map.Entry.comparingByValue(Comparator.comparing(ChoiceOption::id)))
            .map(Map.Entry::getKey)
            .toList();
    List<String> chosen =
        item.many() && rightly
            ? wanted
            : wanted.stream().skip(chance.nextInt(Math.max(1, wanted.size()))).limit(1).toList();
    return json.valueToTree(Map.of("chosen", chosen));
  }

  /** The model review, or one of those that their author keeps as earning less. */
  private JsonNode review(ReviewDocument item, boolean rightly) {
    List<Review> fitting =
        item.reviews().stream()
            .filter(one -> one.name().equals(ReviewDocument.MODEL) == rightly)
            .map(PromisedReview::review)
            .toList();
    Review given = fitting.get(chance.nextInt(fitting.size()));
    Map<String, Object> answer = new HashMap<>();
    answer.put("comments", given.comments().stream().map(DemoAnswers::comment).toList());
    answer.put("verdict", given.verdict().map(Verdict::key).orElse(""));
    answer.put("summary", given.summary());
    item.makeItFail()
        .ifPresent(part ->
            answer.put(
                "demonstration",
                tests(part.starter(), part.suites(), rightly ? Promise.SOME : Promise.NOTHING)));
    return json.valueToTree(answer);
  }

  private static Map<String, Object> comment(Comment comment) {
    return Map.of(
        "file", comment.place().file(),
        "from", comment.place().from(),
        "to", comment.place().to(),
        "category", comment.category().key(),
        "severity", comment.severity().key(),
        "text", comment.text());
  }

  private record Solution(String language, String source) {}

  /** One that the item's folder keeps: in the person's language, or else in another. */
  private Optional<Solution> solution(ItemFiles files, String language, boolean rightly) {
    ItemFiles kept = files.below("submissions/" + (rightly ? "accepted" : "wrong_answer"));
    List<String> any =
        kept.all().keySet().stream().filter(path -> language(path).isPresent()).toList();
    List<String> own =
        any.stream().filter(path -> language(path).orElseThrow().equals(language)).toList();
    List<String> fitting = own.isEmpty() ? any : own;
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    String path = fitting.get(chance.nextInt(fitting.size()));
    return kept.text(path).map(source -> new Solution(language(path).orElseThrow(), source));
  }

  private static Optional<String> language(String path) {
    return Optional.ofNullable(LANGUAGES.get(path.substring(path.lastIndexOf('.') + 1)));
  }

  private double likelihood(BankItem item, double help) {
    double share = Math.clamp(item.manifest().difficulty() / 100.0, 0.05, 0.95);
    double difficulty = -Math.log(share / (1 - share));
    return 1 / (1 + Math.exp(-STEEPNESS * (person.ability() + help - difficulty)));
  }
}
