// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.functions.Signature;
import dev.assay.judge.compare.ValidatorFlags;
import dev.assay.judge.compare.ValidatorFlags.BadValidatorFlags;
import dev.assay.judge.problem.OutputValidation.Validator;
import dev.assay.judge.problem.Statement.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    OutputValidation validation = validation(metadata, data);
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
            inputValidators(metadata),
            staticValidator(metadata, data),
            grader(metadata, data),
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

  private OutputValidation validation(Metadata metadata, TestGroup data) {
    if (!metadata.custom()) {
      if (metadata.interactive()) {
        findings.error(ProblemYaml.FILE, 0, "an interactive problem needs an output validator");
      }
      if (metadata.multiPass()) {
        findings.error(ProblemYaml.FILE, 0, "a multi-pass problem needs an output validator");
      }
      checkFlags(data);
      return new OutputValidation.Standard();
    }
    List<Validator> validators = new ArrayList<>();
    ProgramFiles programs = new ProgramFiles(files, metadata.constants(), findings);
    programs
        .in("output_validators")
        .forEach((name, content) -> validators.add(new Validator(name, content)));
    Map<String, byte[]> single = programs.whole("output_validator");
    if (!single.isEmpty()) {
      validators.add(new Validator("output_validator", single));
    }
    if (validators.isEmpty()) {
      findings.error(
          "output_validators", 0, "'validation: custom' needs a program in output_validators/");
    }
    return new OutputValidation.Custom(validators, metadata.interactive());
  }

  private Optional<Validator> staticValidator(Metadata metadata, TestGroup data) {
    String folder = "static_validator";
    Map<String, byte[]> program =
        metadata.format() == ProblemFormat.LEGACY
            ? Map.of()
            : new ProgramFiles(files, metadata.constants(), findings).whole(folder);
    boolean asked = data.validations().findAny().isPresent();
    if (asked && program.isEmpty()) {
      findings.error(folder, 0, "'static_validation_score' needs a program in static_validator/");
    }
    if (!program.isEmpty() && metadata.answers()) {
      findings.error(folder, 0, "a submit-answer problem has no sources to validate");
    }
    if (!program.isEmpty() && !asked) {
      findings.warning(folder, 0, "no group gives a 'static_validation_score': not run");
    }
    return program.isEmpty() ? Optional.empty() : Optional.of(new Validator(folder, program));
  }

  private Optional<Validator> grader(Metadata metadata, TestGroup data) {
    Optional<Validator> grader =
        new ProgramFiles(files, metadata.constants(), findings)
            .in("graders").entrySet().stream()
                .map(program -> new Validator(program.getKey(), program.getValue()))
                .findFirst();
    if (grader.isEmpty() && asksForGrader(data)) {
      findings.error("graders", 0, "'grading: custom' needs a program in graders/");
    }
    return grader;
  }

  private static boolean asksForGrader(TestGroup group) {
    return group.grading() instanceof Grading.ByGrader grader && grader.program().isPresent()
        || group.groups().anyMatch(PackageReader::asksForGrader);
  }

  /** Those that are programs; grammars for other tools are named and not run. */
  private List<Validator> inputValidators(Metadata metadata) {
    List<Validator> validators = new ArrayList<>();
    ProgramFiles programs = new ProgramFiles(files, metadata.constants(), findings);
    for (String folder : List.of("input_validators", "input_format_validators")) {
      programs
          .in(folder)
          .forEach((name, content) -> {
            if (name.endsWith(".ctd") || name.endsWith(".viva")) {
              findings.warning(
                  folder + "/" + name,
                  0,
                  "a grammar of Checktestdata or VIVA is not run: it checks no input here");
            } else if (content.keySet().stream().noneMatch(file -> file.endsWith(".h"))
                || content.size() > 1) {
              validators.add(new Validator(name, content));
            }
          });
    }
    return validators;
  }

  private void checkFlags(TestGroup data) {
    Set<List<String>> checked = new HashSet<>();
    data.cases()
        .filter(test -> checked.add(test.validatorArguments()))
        .forEach(test -> {
          try {
            ValidatorFlags.parse(test.validatorArguments());
          } catch (BadValidatorFlags e) {
            findings.error(test.input().path(), 0, "output validator: " + e.getMessage());
          }
        });
  }
}
