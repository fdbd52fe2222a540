// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.problem;

import dev.assay.functions.Signature;
import dev.assay.judge.problem.OutputValidation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A problem that can be judged: an ICPC/Kattis problem package, read and checked. Everything in it
 * except {@link #samples()} and {@link #statements()} is for the judge and the author only.
 *
 * @param name of the package's folder
 * @param titles by natural language
 * @param scoring whether submissions get a score
 * @param answers whether a submission may be the answers themselves instead of a program
 * @param multiPass whether the validator may ask for another run with a new input
 * @param languages codes the problem may be solved in; empty for all
 * @param writesFiles whether submissions may write into their working directory
 * @param data the groups {@code sample} and {@code secret}
 * @param inputValidators programs that say whether the package's inputs are as they should be
 * @param staticValidator looks at a submission's files, where groups ask for that
 * @param grader the program that grades groups, where the package has one of its own
 * @param validatorCases data that try the validators themselves
 * @param included files added to every submission, by language code ({@code default} for all) and
 *     relative path
 * @param signature of the function or class to write, where it is not a whole program
 */
public record ProblemPackage(
    String name,
    ProblemFormat format,
    Map<String, String> titles,
    boolean scoring,
    boolean answers,
    boolean multiPass,
    Set<String> languages,
    boolean writesFiles,
    ProblemLimits limits,
    List<Statement> statements,
    TestGroup data,
    OutputValidation validation,
    List<Validator> inputValidators,
    Optional<Validator> staticValidator,
    Optional<Validator> grader,
    List<ValidatorCase> validatorCases,
    List<LabelledSubmission> submissions,
    Map<String, Map<String, byte[]>> included,
    Optional<Signature> signature) {

  public ProblemPackage {
    titles = Map.copyOf(titles);
    languages = Set.copyOf(languages);
    statements = List.copyOf(statements);
    inputValidators = List.copyOf(inputValidators);
    validatorCases = List.copyOf(validatorCases);
    submissions = List.copyOf(submissions);
    included = Map.copyOf(included);
  }

  /** The same problem with this sample as its only data, checked by nobody. */
  public ProblemPackage withSample(TestCase sample) {
    TestGroup only =
        new TestGroup(
            data.name(),
            data.grading(),
            List.of(new TestGroup("sample", data.grading(), List.of(sample))));
    return new ProblemPackage(
        name,
        format,
        titles,
        scoring,
        answers,
        multiPass,
        languages,
        writesFiles,
        limits,
        statements,
        only,
        new OutputValidation.Standard(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        included,
        signature);
  }

  /** The cases the candidate may see. */
  public List<TestCase> samples() {
    return data.cases().filter(TestCase::sample).toList();
  }

  /** The group of secret data; it may be empty, when samples are all there is. */
  public TestGroup secret() {
    return data.groups()
        .filter(g -> g.name().equals("secret"))
        .findFirst()
        .orElseGet(() -> new TestGroup("secret", data.grading(), List.of()));
  }

  /** The statement in a language, else in English, else in any. */
  public Optional<Statement> statement(String language) {
    return statements.stream()
        .filter(s -> s.language().equals(language))
        .findFirst()
        .or(() -> statements.stream().filter(s -> s.language().equals("en")).findFirst())
        .or(() -> statements.stream().findFirst());
  }
}
