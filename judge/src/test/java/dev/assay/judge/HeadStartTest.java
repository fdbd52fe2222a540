// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.judge.language.Language;
import dev.assay.judge.language.Languages;
import dev.assay.judge.language.Sources;
import dev.assay.judge.problem.LabelledSubmission;
import dev.assay.judge.problem.PackageFiles;
import dev.assay.judge.problem.PackageReader;
import dev.assay.judge.problem.ProblemPackage;
import dev.assay.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Java program does the same with a compiler that stays and a machine started early. */
@ExtendWith(SandboxExtension.class)
class HeadStartTest {
  private static final RunLimits LIMITS =
      new RunLimits(Duration.ofSeconds(20), 128L << 20, 1L << 20);

  private static String main(String body) {
    return "import java.util.*; public class Main { public static void main(String[] args)"
        + " throws Throwable {\n"
        + body
        + "\n} }";
  }

  private static final Map<String, Map<String, String>> PROGRAMS = new LinkedHashMap<>();

  static {
    one("its exit code", main("System.exit(3);"));
    one("its input, once", main("System.out.println(new Scanner(System.in).nextLine().length());"));
    one(
        "its input by another way",
        main(
            "System.out.write(java.nio.file.Files.readAllBytes(java.nio.file.Path.of("
                + "\"/dev/stdin\"))); System.out.flush();"));
    one(
        "its input, byte by byte",
        main("int b; while ((b = System.in.read()) >= 0) System.out.print((char) (b + 1));"));
    one(
        "an exception with a cause and one suppressed",
        main(
            "Exception e = new IllegalStateException(\"outer\", new Exception(\"inner\"));"
                + " e.addSuppressed(new Error(\"beside\")); throw e;"));
    one(
        "an exception from deep inside",
        main("List.of(1, 2).forEach(i -> { if (i == 2) throw new RuntimeException(\"two\"); });"));
    one(
        "an exception before main",
        "public class Main { static int x = 1 / (args().length); static int[] args() {"
            + " return new int[0]; } public static void main(String[] a) {} }");
    one(
        "a thread that goes on after main has failed",
        main(
            "Thread t = new Thread(() -> { try { Thread.sleep(300); } catch (Exception e) {}"
                + " System.out.println(\"late\"); }); t.start(); throw new Error(\"early\");"));
    one(
        "a thread that does not keep it alive",
        main(
            "Thread t = new Thread(() -> { while (true) {} }); t.setDaemon(true); t.start();"
                + " Runtime.getRuntime().addShutdownHook(new Thread(() ->"
                + " System.out.println(\"hook\")));"));
    one(
        "a deep recursion",
        "public class Main { static int d(int n) { return n == 0 ? 0 : 1 + d(n - 1); }"
            + " public static void main(String[] a) { System.out.println(d(200000)); } }");
    one(
        "more memory than there is",
        main("List<long[]> l = new ArrayList<>(); while (true) l.add(new long[1 << 20]);"));
    one(
        "what it can see of its surroundings",
        main(
            "for (String p : List.of(\"java.class.path\", \"user.dir\", \"file.encoding\","
                + " \"stdout.encoding\", \"java.version\", \"user.name\"))"
                + " System.out.println(System.getProperty(p)); System.out.println(System.getenv(\"HOME\")"
                + " + Thread.currentThread().getName() + args.length + \"äß€\" +"
                + " Runtime.getRuntime().maxMemory() / 10000000 + Thread.currentThread()"
                + ".getContextClassLoader().getClass() + Main.class.getClassLoader().getClass());"));
    one(
        "a file it may not write",
        main(
            "try (var out = new java.io.FileWriter(\"made\")) { out.write(1);"
                + " System.out.println(\"written\"); }"));
    one("a main method that is not public", "class Main { static void main(String[] a) {} }");
    one(
        "an instance main, where the language has it",
        "class Main { String s = \"here\"; void main() { System.out.println(s); } }");
    PROGRAMS.put(
        "packages and several files",
        Map.of(
            "app/Main.java",
            "package app; public class Main { public static void main(String[] a) {"
                + " System.out.println(app.util.Sum.of(1, 2) + Main.class.getPackageName()); } }",
            "app/util/Sum.java",
            "package app.util; public class Sum { public static int of(int a, int b) {"
                + " return a + b; } interface I {} enum E { A { int x; } } }"));
    one("an error in its second line", "public class Main {\n  int x = \"no\";\n}");
    one("an error of grammar", "public class Main {\n  void m( {\n}\n");
    one("a class in a file of another name", "class Other {} interface Main2 {} ");
    PROGRAMS.put(
        "errors in several files",
        Map.of(
            "Main.java",
            "public class Main { public static void main(String[] a) { B.missing(); } }",
            "p/C.java",
            "package p; class C { undefined f; int g() {} }",
            "B.java",
            "class B {}"));
  }

  private static void one(String what, String text) {
    PROGRAMS.put(what, Map.of("Main.java", text));
  }

  @TestFactory
  Stream<DynamicTest> a_program_gets_and_does_the_same(Judge judge, Sandbox sandbox)
      throws InterruptedException {
    return same(judge, sandbox, "java");
  }

  @Tag("long")
  @TestFactory
  Stream<DynamicTest> a_program_gets_and_does_the_same_on_java_17(Judge judge, Sandbox sandbox)
      throws InterruptedException {
    return same(judge, sandbox, "java17");
  }

  private static Stream<DynamicTest> same(Judge judge, Sandbox sandbox, String name)
      throws InterruptedException {
    Judge unhurried = Judge.unhurried(sandbox, Languages.standard());
    Language language = judge.languages().named(name).orElseThrow();
    Assumptions.assumeTrue(judge.languages().toolchain(language).isPresent(), name);
    judge.warmUp(language);
    return Sampled.oneOf(
        2,
        PROGRAMS.entrySet().stream()
            .map(program ->
                dynamicTest(
                    program.getKey(),
                    () ->
                        assertThat(words(judge, language, program.getValue()))
                            .isEqualTo(words(unhurried, language, program.getValue())))));
  }

  /** Everything there is to tell but time and memory. */
  private static String words(Judge judge, Language language, Map<String, String> files)
      throws InterruptedException {
    Map<String, byte[]> sources = new TreeMap<>();
    files.forEach((name, text) -> sources.put(name, text.getBytes(UTF_8)));
    Program program = new Program(language, Sources.of(sources));
    Trial trial =
        judge.run(program, new ByteArrayInputStream("line one\nline two".getBytes(UTF_8)), LIMITS);
    String build =
        trial.build() instanceof Build.Refused refused
            ? refused.diagnostics() + "\n" + refused.text()
            : "";
    return trial.verdict()
        + " "
        + trial.exitCode()
        + " "
        + trial.signal()
        + " "
        + trial.ending()
        + "\n"
        + new String(trial.stdout(), UTF_8)
        + "\n---\n"
        + new String(trial.stderr(), UTF_8)
        + "\n---\n"
        + trial.trace()
        + "\n---\n"
        + build;
  }

  private static Language java(Judge judge) {
    return judge.languages().named("java").orElseThrow();
  }

  @Test
  void a_program_cannot_leave_anything_for_the_next(Judge judge) throws InterruptedException {
    judge.warmUp(java(judge));
    String spoiler =
        main(
            "System.setProperty(\"mark\", \"left\"); java.nio.file.Files.writeString("
                + "java.nio.file.Path.of(\"/work/mark\"), \"left\"); System.out.println(\"done\");");
    String finder =
        main(
            "System.out.println(System.getProperty(\"mark\") + new java.io.File(\"/work/mark\")"
                + ".exists());");
    for (int i = 0; i < 3; i++) {
      assertThat(words(judge, java(judge), Map.of("Main.java", spoiler))).contains("done");
      assertThat(words(judge, java(judge), Map.of("Main.java", finder))).contains("nullfalse");
    }
  }

  @Test
  void compiling_survives_what_would_keep_the_compiler_busy(Judge judge)
      throws InterruptedException {
    judge.warmUp(java(judge));
    String deep = "int x = " + "(".repeat(9000) + "1" + ")".repeat(9000) + ";";
    assertThat(words(judge, java(judge), Map.of("Main.java", main(deep)))).doesNotStartWith("JE");
    assertThat(words(judge, java(judge), Map.of("Main.java", main("System.out.println(6 * 7);"))))
        .contains("42");
  }

  @TestFactory
  Stream<DynamicTest> submissions_get_the_same_verdict(Judge judge, Sandbox sandbox)
      throws InterruptedException {
    return same(judge, sandbox, Path.of("src/test/resources/packages"));
  }

  @Tag("long")
  @TestFactory
  Stream<DynamicTest> shipped_solutions_get_the_same_verdict(Judge judge, Sandbox sandbox)
      throws InterruptedException {
    return same(judge, sandbox, Path.of("../content/code"));
  }

  private static Stream<DynamicTest> same(Judge judge, Sandbox sandbox, Path folder)
      throws InterruptedException {
    Judge unhurried = Judge.unhurried(sandbox, Languages.standard());
    judge.warmUp(java(judge));
    return Sampled.oneOf(
        2,
        packages(folder).stream()
            .flatMap(problem -> {
              ProblemJudge early = judge.problem(problem);
              ProblemJudge late = unhurried.problem(problem);
              return problem.submissions().stream()
                  .filter(submission -> isJava(submission))
                  .map(submission ->
                      dynamicTest(
                          problem.name() + "/" + submission.path(),
                          () ->
                              assertThat(verdicts(judge, early, submission))
                                  .isEqualTo(verdicts(judge, late, submission))));
            }));
  }

  private static boolean isJava(LabelledSubmission submission) {
    return submission.files().keySet().stream().anyMatch(file -> file.endsWith(".java"));
  }

  private static String verdicts(Judge judge, ProblemJudge problem, LabelledSubmission submission)
      throws InterruptedException {
    Program program =
        new Program(
            java(judge), Sources.of(submission.files()).startingAt(submission.entryPoint()));
    Judgement judgement = problem.judge(program, Scope.EVERY_GROUP, Progress.NONE);
    return judgement.verdict()
        + judgement.cases().map(c -> c.name() + c.verdict() + c.crash()).toList().toString();
  }

  private static List<ProblemPackage> packages(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(directory -> Files.exists(directory.resolve("problem.yaml")))
          .sorted()
          .map(directory -> PackageReader.read(PackageFiles.in(directory)).orThrow())
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
