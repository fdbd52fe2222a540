// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.functions.Signature;
import dev.assay.judge.problem.Statement.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a problem package of either format. It reads on after a mistake, so that an author sees all
 * of them at once; it runs nothing.
 */
public final class PackageReader {
  private static final Pattern STATEMENT =
      Pattern.compile("problem(?:\\.([a-z]{2,3}(?:-[A-Z]{2})?))?\\.(md|tex|pdf)");
  private static final Pattern LATEX_NAME = Pattern.compile("\\\\problemname\\{([^{}]*)\\}");

  private final PackageFiles files;
  private final Findings findings = new Findings();

  private PackageReader(PackageFiles files) {
    this.files = files;
  }

  /** Reads a package. */
  public static PackageReading read(PackageFiles files) {
    return new PackageReader(files).read();
  }

  private PackageReading read() {
    findings.addAll(files.refused());
    Metadata metadata = new ProblemYaml(files, findings).read();
    TestGroup data = new DataReader(files, metadata, findings).read();
    List<Statement> statements = statements(metadata);
    ValidatorReader validators = new ValidatorReader(files, metadata, findings);
    OutputValidation validation = validators.output(data);
    Optional<Signature> signature = new FunctionCases(files, metadata, findings).read(data);
    List<LabelledSubmission> submissions = new SubmissionReader(files, metadata, findings).read();
    ProblemPackage problem =
        new ProblemPackage(
            files.name(),
            metadata.format(),
            titles(metadata, statements),
            metadata.scoring(),
            metadata.answers(),
            metadata.multiPass(),
            metadata.languages(),
            metadata.writesFiles(),
            metadata.limits(),
            statements,
            data,
            validation,
            validators.inputs(),
            validators.statics(data),
            validators.grader(data),
            new ValidatorCaseReader(files, metadata, findings).read(data),
            submissions,
            new ProgramFiles(files, metadata.constants(), findings).in("include"),
            signature);
    List<Finding> all = findings.list();
    boolean sound = all.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    return new PackageReading(sound ? Optional.of(problem) : Optional.empty(), all);
  }

  private List<Statement> statements(Metadata metadata) {
    List<Statement> statements = new ArrayList<>();
    for (String folder : List.of("statement", "problem_statement")) {
      for (PackageFile file : files.under(folder)) {
        Matcher name = STATEMENT.matcher(file.path().substring(folder.length() + 1));
        if (name.matches()) {
          String language = name.group(1) == null ? "en" : name.group(1);
          statements.add(
              new Statement(language, markup(name.group(2)), file, metadata.constants()));
        }
      }
    }
    if (statements.isEmpty()) {
      findings.warning("statement", 0, "no statement (statement/problem.<language>.md)");
    }
    return statements;
  }

  private static Markup markup(String extension) {
    return switch (extension) {
      case "md" -> Markup.MARKDOWN;
      case "tex" -> Markup.LATEX;
      default -> Markup.PDF;
    };
  }

  private static Map<String, String> titles(Metadata metadata, List<Statement> statements) {
    Map<String, String> titles = new HashMap<>(metadata.titles());
    for (Statement statement : statements) {
      if (statement.markup() == Markup.LATEX && !titles.containsKey(statement.language())) {
        Matcher name = LATEX_NAME.matcher(statement.text());
        if (name.find() && !name.group(1).isBlank()) {
          titles.put(statement.language(), name.group(1).trim());
        }
      }
    }
    return titles;
  }
}
