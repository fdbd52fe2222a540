// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import dev.assay.cli.bank.ContentFolder;
import dev.assay.cli.bank.FoundItem;
import dev.assay.cli.exposure.BadRecording;
import dev.assay.cli.exposure.ExposureReport;
import dev.assay.cli.exposure.JudgedFile;
import dev.assay.cli.exposure.RecordedAnswer;
import dev.assay.cli.exposure.RecordedFolder;
import dev.assay.cli.exposure.Upload;
import dev.assay.items.Manifest;
import dev.assay.items.UnreadableItem;
import dev.assay.server.exposure.AnswerDocument;
import dev.assay.server.exposure.AnswerJudges;
import dev.assay.server.exposure.AnswerJudges.Judged;
import dev.assay.server.exposure.ModelAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges answers of language models that were recorded elsewhere. */
@Command(
    name = "exposure",
    description = {
      "Say how well language models solve items, from answers that were recorded elsewhere.",
      "DIR, or each folder in it, has recorded.yaml (model, date, and simulated: true for answers"
          + " that people wrote) and answers/ITEM/RUN.ENDING: a source file, .sql, .md, .txt with"
          + " the names of options, .json as a response is, or for projects a folder RUN/STARTER.",
      "Exit codes: 0 judged, 2 bad input, 3 something could not be judged here (the sandbox or a"
          + " language is missing, or it takes a model)."
    },
    footer = "./assay exposure --recorded answers/ --out judged.jsonl")
final class ExposureCommand implements Callable<Integer> {
  private static final int NOT_HERE = 3;
  private static final String KEY = "ASSAY_API_KEY";

  @Option(
      names = "--recorded",
      required = true,
      paramLabel = "DIR",
      description = "The folder with recorded answers.")
  private Path recorded;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The bank that the items are in (default: what ships).")
  private Optional<Path> content = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Write each judged answer as a line of JSON, to be brought into a server.",
        "What is there already is not judged again."
      })
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "Write how often each item is solved as CSV, for 'assemble --items-meta'.")
  private Optional<Path> table = Optional.empty();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "Bring the judged answers into this server; " + KEY + " holds a key of its API.")
  private Optional<String> server = Optional.empty();

  @Option(names = "--json", description = "Print one JSON document on stdout and nothing else.")
  private boolean json;

  @Spec private CommandSpec self;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (server.isEmpty()) {
      return call(Optional.empty());
    }
    String key = Optional.ofNullable(System.getenv(KEY)).map(String::strip).orElse("");
    if (key.isEmpty()) {
      throw Refusal.badInput("--server needs a key of its API in " + KEY);
    }
    try (Upload upload = new Upload(server.get(), key)) {
      upload.check();
      return call(Optional.of(upload));
    }
  }

  private int call(Optional<Upload> upload) throws IOException, InterruptedException {
    ExposureReport report = new ExposureReport();
    List<AnswerDocument> judged = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    try {
      List<RecordedAnswer> answers = answers();
      answers.forEach(one -> names.put(one.item().hash().hex(), one.item().slug()));
      judge(unknown(answers, report, judged), report, judged, out.map(JudgedFile::new));
    } catch (BadRecording e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()));
    }
    self.commandLine().getOut().print(json ? report.json() + "\n" : report.text());
    self.commandLine().getOut().flush();
    if (table.isPresent()) {
      report.write(table.get());
    }
    if (upload.isPresent()) {
      upload
          .get()
          .send(
              judged,
              one ->
                  "%s, run %d of %s"
                      .formatted(
                          names.getOrDefault(one.item(), one.item()), one.run(), one.model()));
      self.commandLine().getErr().println(judged.size() + " answers are at " + server.get());
    }
    return report.complete() ? 0 : NOT_HERE;
  }

  /** The answers that are not judged yet; what is known of the others is taken as it is. */
  private List<RecordedAnswer> unknown(
      List<RecordedAnswer> answers, ExposureReport report, List<AnswerDocument> judged)
      throws IOException, BadRecording {
    List<AnswerDocument> before = out.isPresent() ? new JudgedFile(out.get()).read() : List.of();
    List<RecordedAnswer> open = new ArrayList<>();
    for (RecordedAnswer answer : answers) {
      Optional<AnswerDocument> known = before.stream().filter(answer::isOf).findFirst();
      if (known.isEmpty()) {
        open.add(answer);
      } else {
        judged.add(known.get());
        report.add(answer.item(), known.get().answer(manifest(answer.item())));
      }
    }
    return open;
  }

  private List<RecordedAnswer> answers() throws IOException, BadRecording {
    if (!Files.isDirectory(recorded)) {
      throw Refusal.badInput(recorded + " is not a folder");
    }
    return new RecordedFolder(recorded, items()).read();
  }

  private Map<String, FoundItem> items() throws IOException {
    Path bank = content.orElseGet(BankCheckCommand::shipped);
    if (!Files.isDirectory(bank)) {
      throw Refusal.badInput(bank + " is not a folder");
    }
    Map<String, FoundItem> items = new LinkedHashMap<>();
    try {
      ContentFolder.around(bank)
          .orElseThrow(() -> Refusal.badInput("no skills.yaml in or above " + bank))
          .items(bank)
          .stream()
          .filter(item -> item.document().isPresent())
          .forEach(item -> items.put(item.slug(), item));
    } catch (UnreadableItem e) {
      throw Refusal.badInput(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return items;
  }

  /** Half as many at once as there are processors, for the sake of measured times. */
  private static void judge(
      List<RecordedAnswer> open,
      ExposureReport report,
      List<AnswerDocument> judged,
      Optional<JudgedFile> file)
      throws IOException, InterruptedException, BadRecording {
    if (open.isEmpty()) {
      return;
    }
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    try (AnswerJudges judges = AnswerJudges.open();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        TerminalProgress progress = new TerminalProgress("judging")) {
      progress.expect(open.size());
      Map<RecordedAnswer, Future<Judged>> running = new LinkedHashMap<>();
      for (RecordedAnswer answer : open) {
        Optional<String> refused = judges.refusal(answer.item().type(), answer.payload());
        if (refused.isPresent()) {
          workers.shutdownNow();
          throw answer.bad(refused.get());
        }
        running.put(
            answer, workers.submit(() -> judges.judge(answer.item().files(), answer.payload())));
      }
      for (Map.Entry<RecordedAnswer, Future<Judged>> one : running.entrySet()) {
        RecordedAnswer answer = one.getKey();
        switch (got(answer, one.getValue())) {
          case Judged.Marked(var earned) ->
              keep(answer, answer.with(Optional.of(earned)), report, judged, file);
          case Judged.ForPeople() ->
              keep(answer, answer.with(Optional.empty()), report, judged, file);
          case Judged.NotJudged(var reason) -> report.notJudged(answer, reason);
        }
        progress.step();
      }
    }
  }

  private static Judged got(RecordedAnswer answer, Future<Judged> judged)
      throws InterruptedException {
    try {
      return judged.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("judging " + answer.where(), e.getCause());
    }
  }

  private static void keep(
      RecordedAnswer recorded,
      ModelAnswer answer,
      ExposureReport report,
      List<AnswerDocument> judged,
      Optional<JudgedFile> file)
      throws IOException {
    AnswerDocument document = AnswerDocument.of(answer);
    report.add(recorded.item(), answer);
    judged.add(document);
    if (file.isPresent()) {
      file.get().add(document);
    }
  }

  private static Manifest manifest(FoundItem item) {
    return item.document().orElseThrow().manifest();
  }
}
