// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemFiles;
import dev.assay.items.choice.ChoiceType;
import dev.assay.server.exposure.ModelAnswer.Earned;
import dev.assay.server.itemtype.GraderSandbox;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.ItemGrader.Marks;
import dev.assay.server.itemtype.ItemGrader.Unfinished;
import dev.assay.server.itemtype.ItemGrader.Unrated;
import dev.assay.server.itemtype.ItemRoom;
import dev.assay.server.itemtype.Payloads;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.page.Text;
import dev.assay.server.page.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The graders of a server without its database, for answers that were given elsewhere. They judge
 * in the sandbox, as they would an answer of a candidate. Thread-safe.
 */
public final class AnswerJudges implements AutoCloseable {
  private static final long SEED = 1;
  private static final String HOME = "dev.assay.server";
  private static final String CHOSEN = "chosen";
  private static final Pattern NEEDED =
      Pattern.compile(
          "dev\\.assay\\.server\\.(page\\.Words(Configuration)?|itemtype\\.suite\\.SharedMarking)");
  private static final Pattern PROMPTS =
      Pattern.compile("dev\\.assay\\.server\\.itemtype\\.prompt\\..*");

  private final AnnotationConfigApplicationContext context;
  private final Map<String, ItemGrader> graders;
  private final Map<String, ItemRoom> rooms;
  private final Text text;

  private AnswerJudges(AnnotationConfigApplicationContext context) {
    this.context = context;
    this.graders = byType(context.getBeansOfType(ItemGrader.class), ItemGrader::type);
    this.rooms = byType(context.getBeansOfType(ItemRoom.class), ItemRoom::type);
    this.text = context.getBean(Words.class).in(Locale.ENGLISH);
  }

  /** What came of judging. */
  public sealed interface Judged {
    /** The answer has marks. */
    record Marked(Earned earned) implements Judged {}

    /** People have to rate it. */
    record ForPeople() implements Judged {}

    /** It could not be judged here; no word about the answer. */
    record NotJudged(String reason) implements Judged {}
  }

  /** Opens the graders, and a sandbox where there is one. */
  public static AnswerJudges open() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.getEnvironment().setActiveProfiles("grader");
    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ItemGrader.class));
    scanner.addIncludeFilter(new AssignableTypeFilter(ItemRoom.class));
    scanner.addIncludeFilter(new RegexPatternTypeFilter(NEEDED));
    // Prompts are executed by the model of an attempt: there is no attempt here.
    scanner.addExcludeFilter(new RegexPatternTypeFilter(PROMPTS));
    scanner.scan(HOME + ".itemtype", HOME + ".page");
    context.registerBean(JsonMapper.class, JsonMapper::shared);
    context.register(GraderSandbox.class);
    context.refresh();
    return new AnswerJudges(context);
  }

  /** Why nothing can be executed here; empty when it can. */
  public Optional<String> missing() {
    GraderSandbox sandbox = context.getBean(GraderSandbox.class);
    return sandbox.driver().isPresent() ? Optional.empty() : Optional.of(sandbox.reason());
  }

  /** Why an answer is none, in words; empty when it is one, or nothing here judges its type. */
  public Optional<String> refusal(String type, JsonNode payload) {
    return Optional.ofNullable(rooms.get(type))
        .flatMap(room -> Payloads.refusal(payload, text).or(() -> room.refusal(payload, text)));
  }

  /**
   * Judges an answer. Of a choice item it names options as their author does.
   *
   * @param payload as a response has it, one that is not refused
   */
  public Judged judge(ItemFiles files, JsonNode payload) {
    try {
      PublishedItem item = PublishedItem.of(files);
      String type = item.manifest().type();
      ItemGrader grader = graders.get(type);
      if (grader == null) {
        return new Judged.NotJudged("answers to " + type + " items are executed by a model");
      }
      return switch (grader.grade(files, Optional.of(shown(item, payload)), SEED)) {
        case Marks marks -> {
          Optional<ItemRoom.Security> security = room(type).security(marks.detail());
          yield new Judged.Marked(Earned.of(item.manifest(), marks.share(), security));
        }
        case Unrated _ -> new Judged.ForPeople();
        case Unfinished(String progress) -> new Judged.NotJudged(progress);
      };
    } catch (GradingFault fault) {
      return new Judged.NotJudged(String.valueOf(fault.getMessage()));
    }
  }

  private ItemRoom room(String type) {
    return Optional.ofNullable(rooms.get(type)).orElseThrow();
  }

  /** Options go by their tokens in an attempt. */
  private static JsonNode shown(PublishedItem item, JsonNode payload) {
    if (!item.manifest().type().equals("choice")) {
      return payload;
    }
    ObjectNode shown = JsonMapper.shared().createObjectNode();
    ArrayNode chosen = shown.putArray(CHOSEN);
    Set<String> named =
        payload.path(CHOSEN).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    item.as(new ChoiceType())
        .shuffled(SEED)
        .forEach((token, option) -> {
          if (named.contains(option.id())) {
            chosen.add(token);
          }
        });
    return shown;
  }

  private static <B> Map<String, B> byType(Map<String, B> beans, Function<B, String> type) {
    return beans.values().stream().collect(Collectors.toMap(type, Function.identity()));
  }

  @Override
  public void close() {
    context.close();
  }
}
