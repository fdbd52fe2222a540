// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype.code;

import dev.assay.functions.CaseReader;
import dev.assay.functions.NotAValue;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.MarkedGroup;
import dev.assay.items.code.CodeDocument;
import dev.assay.items.code.CodeType;
import dev.assay.judge.CandidateReport;
import dev.assay.judge.Judge;
import dev.assay.judge.Judgement;
import dev.assay.judge.ProblemJudge;
import dev.assay.judge.Program;
import dev.assay.judge.Progress;
import dev.assay.judge.RunLimits;
import dev.assay.judge.Scope;
import dev.assay.judge.Trial;
import dev.assay.judge.Verdict;
import dev.assay.judge.language.Language;
import dev.assay.judge.language.Languages;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import dev.assay.judge.problem.PackageReading.UnreadablePackage;
import dev.assay.server.itemtype.GraderSandbox;
import dev.assay.server.itemtype.ItemGrader;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.code.CodeDetail.Group;
import dev.assay.server.itemtype.code.CodeDetail.Near;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the judge run programs: on samples and own input at a press of Run, on all when graded. */
@Component
@Profile("grader")
class CodeGrader implements ItemGrader {
  private static final int KEPT = 32;
  private static final String SECRET = "secret";

  private final CodeType code = new CodeType();
  private final GraderSandbox sandbox;
  private final JsonMapper json;
  private Optional<Judge> judge = Optional.empty();
  private final Map<ItemHash, ProblemJudge> problems =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ItemHash, ProblemJudge> eldest) {
          return size() > KEPT;
        }
      };

  CodeGrader(GraderSandbox sandbox, JsonMapper json) {
    this.sandbox = sandbox;
    this.json = json;
  }

  @Override
  public String type() {
    return code.name();
  }

  @Override
  public Marks grade(ItemFiles files, Optional<JsonNode> response, long seed) throws GradingFault {
    CodeDocument item = PublishedItem.of(files).as(code);
    String source = response.map(CodeGrader::source).orElse("");
    if (source.isBlank()) {
      return new Marks(0, json.valueToTree(new CodeDetail(Optional.empty(), List.of())));
    }
    Program program = program(item, response.orElseThrow());
    Judgement judgement = judge(files, program, Scope.EVERY_GROUP);
    CandidateReport report = CandidateReport.of(judgement, shown(item));
    List<Group> groups =
        groups(item).stream().map(group -> group(group, judgement, report)).toList();
    double most = groups.stream().mapToInt(Group::marks).sum();
    double earned = groups.stream().mapToInt(Group::earned).sum();
    if (most <= 0) {
      throw new GradingFault("the item gives no marks at all");
    }
    return new Marks(
        earned / most, json.valueToTree(new CodeDetail(CodeRunResult.compile(report), groups)));
  }

  /** An item without groups of its own is right or wrong as a whole. */
  private static List<MarkedGroup> groups(CodeDocument item) {
    return item.groups().isEmpty() ? List.of(new MarkedGroup("", 1, "")) : item.groups();
  }

  private static Group group(MarkedGroup marked, Judgement judgement, CandidateReport report) {
    String name = marked.id().isEmpty() ? SECRET : SECRET + "/" + marked.id();
    Verdict verdict =
        judgement.group(name).map(group -> group.verdict()).orElse(judgement.verdict());
    Optional<CandidateReport.Group> seen =
        report.groups().stream().filter(group -> group.name().equals(name)).findFirst();
    return new Group(
        marked.id(),
        marked.name(),
        marked.marks(),
        verdict.accepted() ? marked.marks() : 0,
        verdict.name(),
        seen.map(group -> group.time().toMillis()).orElse(0L),
        seen.map(group -> group.memoryBytes() >> 10).orElse(0L),
        seen.flatMap(CandidateReport.Group::near).map(Near::of),
        seen.flatMap(CandidateReport.Group::errorType),
        seen.flatMap(CandidateReport.Group::errorLine),
        seen.map(CandidateReport.Group::failed).orElse(List.of()).stream()
            .map(CodeRunResult::sample)
            .toList());
  }

  @Override
  public JsonNode run(ItemFiles files, JsonNode request) throws GradingFault {
    CodeDocument item = PublishedItem.of(files).as(code);
    Program program = program(item, request);
    JsonNode input = request.path("input");
    return json.valueToTree(
        input.isString()
            ? own(files, item, program, input.asString())
            : CodeRunResult.of(CandidateReport.of(judge(files, program, Scope.SAMPLES))));
  }

  @Override
  public boolean interruptible() {
    return true;
  }

  /** Groups whose author lets candidates see the cases that failed. */
  private static Set<String> shown(CodeDocument item) {
    return item.groups().stream()
        .filter(MarkedGroup::show)
        .map(group -> SECRET + "/" + group.id())
        .collect(Collectors.toSet());
  }

  private CodeRunResult own(ItemFiles files, CodeDocument item, Program program, String input)
      throws GradingFault {
    if (item.signature().isEmpty()) {
      return own(item, program, input);
    }
    try {
      new CaseReader(item.signature().get()).input(input);
      Judgement judgement = problem(files).tryOut(program, input);
      refuseFaults(judgement);
      return CodeRunResult.ofOwn(CandidateReport.of(judgement));
    } catch (NotAValue mistake) {
      String message = mistake.line() + ": " + mistake.getMessage();
      return new CodeRunResult(
          Optional.empty(), List.of(CodeRunResult.Case.notArguments(input, message)));
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private CodeRunResult own(CodeDocument item, Program program, String input) throws GradingFault {
    RunLimits limits =
        new RunLimits(
            Duration.ofMillis(item.timeLimitMillis()),
            (long) item.memoryLimitMegabytes() << 20,
            RunLimits.standard().outputBytes());
    try {
      Trial trial =
          judge()
              .run(
                  program,
                  new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                  limits);
      if (trial.verdict() == Verdict.JE) {
        throw new GradingFault(trial.ending());
      }
      return CodeRunResult.of(trial, input);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private Judgement judge(ItemFiles files, Program program, Scope scope) throws GradingFault {
    try {
      Judgement judgement = problem(files).judge(program, scope, Progress.NONE);
      refuseFaults(judgement);
      return judgement;
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static void refuseFaults(Judgement judgement) throws GradingFault {
    if (judgement.verdict() == Verdict.JE
        || judgement.cases().anyMatch(result -> result.verdict() == Verdict.JE)) {
      throw new GradingFault(judgement.detail());
    }
  }

  private synchronized ProblemJudge problem(ItemFiles files) throws GradingFault {
    ItemHash hash = files.hash();
    ProblemJudge known = problems.get(hash);
    if (known != null) {
      return known;
    }
    try {
      PackageFiles folder = PackageFiles.of("item-" + hash.hex().substring(0, 12), files.all());
      ProblemJudge problem = judge().problem(PackageReader.read(folder).orThrow());
      problems.put(hash, problem);
      return problem;
    } catch (UnreadablePackage e) {
      throw new GradingFault("the item's problem package does not load: " + e.getMessage(), e);
    }
  }

  /** The judge, made when it is first needed: without a sandbox there is none. */
  private synchronized Judge judge() throws GradingFault {
    if (judge.isEmpty()) {
      judge = Optional.of(new Judge(sandbox.required(), Languages.standard()));
    }
    return judge.orElseThrow();
  }

  private Program program(CodeDocument item, JsonNode payload) throws GradingFault {
    String name = payload.path("language").asString("");
    if (!item.languages().contains(name)) {
      throw new GradingFault("the answer is in \"" + name + "\", which the item does not offer");
    }
    Language language =
        judge()
            .languages()
            .named(name)
            .filter(known -> installed(known))
            .orElseThrow(() -> new GradingFault("the language " + name + " is not installed here"));
    return Program.of(language, source(payload));
  }

  private boolean installed(Language language) {
    return judge.flatMap(known -> known.languages().toolchain(language)).isPresent();
  }

  private static String source(JsonNode payload) {
    return payload.path("source").asString("");
  }

  private static GradingFault stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new GradingFault("the grader was stopped", e);
  }
}
