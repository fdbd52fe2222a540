// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.exposure;

import dev.assay.cli.bank.FoundItem;
import dev.assay.cli.exposure.RecordedAnswer.Origin;
import dev.assay.items.Finding;
import dev.assay.items.Findings;
import dev.assay.items.YamlFields;
import dev.assay.server.exposure.AnswerDocument;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of answers: {@code recorded.yaml} says whose they are and of what day, and below {@code
 * answers/ITEM/} each file or folder is an answer, named by the number of its run:
 *
 * <pre>
 * recorded.yaml                     model: acme-large-2026-10
 *                                   date: 2026-11-20
 *                                   simulated: false        (may be left out)
 * answers/rate-limit-window/1.py
 * answers/retry-after/1/python/tests/test_retry.py
 * </pre>
 *
 * A folder without {@code recorded.yaml} holds such folders. What was recorded elsewhere is not
 * trusted: links are refused, and whatever is larger than an answer can be.
 */
public final class RecordedFolder {
  /** The file that says whose the answers are. */
  public static final String ORIGIN = "recorded.yaml";

  private static final String ANSWERS = "answers";
  private static final int MOST_ANSWERS = 50_000;
  private static final long LARGEST_ORIGIN = 16 << 10;

  private final Path root;
  private final Map<String, FoundItem> items;

  /**
   * @param items by the name of their folder
   */
  public RecordedFolder(Path root, Map<String, FoundItem> items) {
    this.root = root;
    this.items = Map.copyOf(items);
  }

  /** All answers, by item and run. */
  public List<RecordedAnswer> read() throws IOException, BadRecording {
    List<RecordedAnswer> answers = new ArrayList<>();
    if (Files.exists(root.resolve(ORIGIN), LinkOption.NOFOLLOW_LINKS)) {
      model(root, answers);
    } else {
      for (Path folder : children(root)) {
        if (!Files.exists(folder.resolve(ORIGIN), LinkOption.NOFOLLOW_LINKS)) {
          throw new BadRecording(where(folder), "has no " + ORIGIN);
        }
        model(folder, answers);
      }
    }
    if (answers.isEmpty()) {
      throw new BadRecording(root.toString(), "holds no answers");
    }
    return answers;
  }

  private void model(Path folder, List<RecordedAnswer> answers) throws IOException, BadRecording {
    Origin origin = origin(folder.resolve(ORIGIN));
    for (Path file : children(folder)) {
      if (!Set.of(ORIGIN, ANSWERS).contains(name(file))) {
        throw new BadRecording(where(file), "is neither " + ORIGIN + " nor " + ANSWERS);
      }
    }
    Path all = folder.resolve(ANSWERS);
    if (!Files.isDirectory(all, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadRecording(where(folder), "has no folder " + ANSWERS);
    }
    for (Path own : children(all)) {
      FoundItem item = items.get(name(own));
      if (item == null) {
        throw new BadRecording(where(own), "is not the name of an item of the bank");
      }
      for (Path given : children(own)) {
        if (answers.size() == MOST_ANSWERS) {
          throw new BadRecording(where(given), "is one of more than " + MOST_ANSWERS + " answers");
        }
        answers.add(
            new RecordedAnswer(
                where(given),
                item,
                origin,
                run(given),
                new AnswerFile(item, given, where(given)).payload()));
      }
    }
  }

  private int run(Path given) throws BadRecording {
    String name = name(given).replaceFirst("\\.[a-z0-9]+$", "");
    if (!name.matches("[1-9][0-9]{0,4}")) {
      throw new BadRecording(where(given), "is not named by the number of a run, as 1.py is");
    }
    return Integer.parseInt(name);
  }

  private Origin origin(Path file) throws IOException, BadRecording {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > LARGEST_ORIGIN) {
      throw new BadRecording(where(file), "is not a small file");
    }
    Findings findings = new Findings();
    Optional<Origin> origin;
    try {
      origin =
          YamlFields.parse(where(file), Files.readString(file), findings)
              .map(fields -> origin(fields, findings));
    } catch (CharacterCodingException e) {
      throw new BadRecording(where(file), "is not text in UTF-8");
    }
    for (Finding finding : findings.all()) {
      throw new BadRecording(finding.where(), finding.message());
    }
    return origin.orElseThrow();
  }

  private static Origin origin(YamlFields fields, Findings findings) {
    String model = fields.text("model");
    if (model.length() > AnswerDocument.LONGEST_MODEL) {
      findings.error(
          fields.where("model"), "is longer than " + AnswerDocument.LONGEST_MODEL + " characters");
    }
    boolean simulated = fields.flag("simulated", false);
    if (model.startsWith("simulated") && !simulated) {
      findings.error(fields.where("simulated"), "must be true for a model of this name");
    }
    LocalDate date = LocalDate.EPOCH;
    String day = fields.text("date");
    try {
      date = day.isEmpty() ? date : LocalDate.parse(day);
    } catch (DateTimeException e) {
      findings.error(fields.where("date"), "is not a day as 2026-11-20 is: " + day);
    }
    fields.refuseUnknown(Set.of());
    return new Origin(model, date, simulated);
  }

  /** What is in a folder, by name; hidden files are left out. */
  private List<Path> children(Path folder) throws IOException, BadRecording {
    List<Path> children;
    try (Stream<Path> list = Files.list(folder)) {
      children = list.filter(file -> !name(file).startsWith(".")).sorted().toList();
    }
    for (Path child : children) {
      if (Files.isSymbolicLink(child)) {
        throw new BadRecording(where(child), "is a link");
      }
    }
    return children;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private String where(Path file) {
    return root.resolve(root.relativize(file)).toString();
  }
}
