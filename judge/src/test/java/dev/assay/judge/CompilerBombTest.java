// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.judge.language.Language;
import dev.assay.judge.language.Sources;
import dev.assay.judge.problem.PackageFixture;
import dev.assay.judge.problem.ProblemPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Programs that attack their compiler: each is refused within its limits and learns nothing. */
@Tag("long")
@ExtendWith(SandboxExtension.class)
class CompilerBombTest {
  private static final String SECRET = "The answer is forty-two";

  @TempDir Path server;

  /** A program, with {@code SECRET} for the path of a file of the server. */
  private record Bomb(String language, String name, String source) {}

  @TestFactory
  Stream<DynamicTest> a_compiler_that_is_attacked_gives_up_and_tells_nothing(Judge judge) {
    ProblemPackage problem =
        PackageFixture.legacy()
            .with(
                "problem.yaml",
                "name: Twice\nlimits: {time_limit: 2, compilation_time: 6, compilation_memory: 512}\n")
            .read()
            .orThrow();
    return bombs()
        .map(bomb ->
            dynamicTest(bomb.language() + ": " + bomb.name(), () -> refused(judge, problem, bomb)));
  }

  private void refused(Judge judge, ProblemPackage problem, Bomb bomb)
      throws IOException, InterruptedException {
    Language language = judge.languages().named(bomb.language()).orElseThrow();
    Assumptions.assumeTrue(
        judge.languages().toolchain(language).isPresent(),
        () -> "NOT TESTED: " + language.title() + " is not installed: " + language.install());
    Path secret = Files.writeString(server.resolve("secret.h"), SECRET);
    String source = bomb.source().replace("SECRET", secret.toString());
    Program program = new Program(language, Sources.of(language.mainFile(), source));

    Judgement judgement = judge.problem(problem).judge(program, Scope.SAMPLES, Progress.NONE);

    assertThat(judgement.verdict()).as(judgement.detail()).isEqualTo(Verdict.CE);
    assertThat(judgement.build())
        .isInstanceOfSatisfying(
            Build.Refused.class,
            refused -> {
              assertThat(refused.text()).hasSizeLessThan(20_000).doesNotContain(SECRET);
              assertThat(refused.diagnostics()).hasSizeLessThanOrEqualTo(20);
            });
  }

  private static Stream<Bomb> bombs() {
    return Stream.of(
        new Bomb("c", "includes endless noise", "#include \"/dev/urandom\"\nint main() {}\n"),
        new Bomb("c", "includes a file of the server", "#include \"SECRET\"\nint main() {}\n"),
        new Bomb(
            "c", "assembles a device", "__asm__(\".incbin \\\"/dev/zero\\\"\");int main() {}\n"),
        new Bomb(
            "c",
            "assembles a file of the server",
            "__asm__(\".incbin \\\"SECRET\\\"\");int main(){}\n"),
        new Bomb("c", "has macros that double", doubling()),
        new Bomb("c", "has a gigabyte of constants", "char all[1u << 30] = {1};\nint main() {}\n"),
        new Bomb("c", "includes itself", "#include __FILE__\n#include __FILE__\nint main() {}\n"),
        new Bomb(
            "cpp",
            "has templates without end",
            """
            template <int A, int B> struct T { static const int v = T<A - 1, B>::v + T<A - 1, B + A>::v; };
            template <int B> struct T<0, B> { static const int v = B; };
            int main() { return T<60, 0>::v; }
            """),
        new Bomb(
            "java",
            "nests beyond the stack",
            "class Main { int x = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "; }"),
        new Bomb(
            "python", "nests beyond the stack", "x = " + "(".repeat(100_000) + ")".repeat(100_000)),
        new Bomb("perl", "runs while it is checked", "BEGIN { 1 while 1 }\n"),
        new Bomb(
            "perl",
            "reads while it is checked",
            "BEGIN { open(F, '<', 'SECRET') or die 'none'; die <F> }\n"),
        new Bomb(
            "go",
            "has a constant of a billion digits",
            "package main\n\nconst x = 1 << (1 << 30)\n\nfunc main() { println(x) }\n"),
        new Bomb(
            "go",
            "asks for another compiler flag",
            "package main\n\n//go:cgo_ldflag \"-fplugin=SECRET\"\nfunc main() {}\n"),
        new Bomb(
            "rust",
            "has macros that double",
            "macro_rules! b { ($($t:tt)*) => { b!($($t)* $($t)*) } }\nfn main() { b!(x) }\n"),
        new Bomb(
            "rust",
            "includes endless noise",
            "static N: &[u8] = include_bytes!(\"/dev/urandom\");\nfn main() {}\n"),
        new Bomb(
            "rust",
            "includes a file of the server",
            "static N: &str = include_str!(\"SECRET\");\nfn main() {}\n"),
        new Bomb(
            "typescript",
            "refers to a file of the server",
            "/// <reference path=\"SECRET\" />\nlet x = 1;\n"),
        new Bomb(
            "typescript",
            "has types without end",
            """
            type Grow<T extends unknown[]> = T['length'] extends 100000 ? T : Grow<[...T, ...T, 1]>;
            const all: Grow<[1]> = 1;
            """),
        new Bomb(
            "kotlin",
            "nests beyond the stack",
            "val x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "\nfun main() {}\n"),
        new Bomb("php", "nests beyond the stack", "<?php $x = " + "(".repeat(50_000) + ";"),
        new Bomb("ruby", "nests beyond the stack", "x = " + "(".repeat(50_000)));
  }

  private static String doubling() {
    StringBuilder source = new StringBuilder("#define M0 1+1+1+1\n");
    for (int i = 1; i < 40; i++) {
      source.append("#define M%d M%d+M%d\n".formatted(i, i - 1, i - 1));
    }
    return source.append("int main() { return M39; }\n").toString();
  }
}
