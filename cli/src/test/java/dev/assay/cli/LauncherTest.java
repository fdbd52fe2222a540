// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.language.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, with a builder that only notes that it was called. */
class LauncherTest {

  private static final Path LAUNCHER = Path.of("..", "assay").toAbsolutePath().normalize();

  private static final List<String> LAUNCHER_USES =
      List.of(
          "bash",
          "sh",
          "cat",
          "cp",
          "date",
          "dirname",
          "find",
          "flock",
          "grep",
          "head",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "tail",
          "touch");

  @TempDir Path folder;
  private Path checkout;
  private Path tools;
  private boolean onlyTools;

  private record Ended(int exit, String out, String err) {}

  @BeforeEach
  void a_checkout_whose_path_has_a_space() throws IOException {
    checkout = Files.createDirectories(folder.resolve("a check out"));
    tools = Files.createDirectories(folder.resolve("tools"));
    script(checkout.resolve("assay"), Files.readString(LAUNCHER));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.createDirectories(checkout.resolve(".mvn"));
    Files.createDirectories(checkout.resolve("content"));
    Files.createDirectories(checkout.resolve("cli/src/main"));
    Files.writeString(checkout.resolve("cli/pom.xml"), "<project/>");
    script(
        tools.resolve("mvn"),
        """
        #!/bin/sh
        echo "$@" >> "%1$s/builds"
        case "$*" in *verify*) echo "[INFO] Tests run: 7, Failures: 0"; exit 0 ;; esac
        mkdir -p cli/target/lib
        echo lib > cli/target/lib/library.jar
        echo cli > cli/target/assay-cli-1.jar
        """
            .formatted(folder));
  }

  @Test
  void help_comes_before_the_first_build() throws Exception {
    Ended help = launch("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("serve", "Example:");
    assertThat(folder.resolve("builds")).doesNotExist();
  }

  @Test
  void the_help_before_the_first_build_names_every_command() throws Exception {
    assertThat(launch("--help").out().lines().map(line -> line.strip().split(" ", 2)[0]))
        .containsAll(Assay.commandLine().getSubcommands().keySet());
  }

  @Test
  void a_first_command_builds_and_the_second_does_not() throws Exception {
    launch("doctor");
    launch("doctor");
    assertThat(builds()).hasSize(1);
    assertThat(launch("doctor").err()).doesNotContain("building");
  }

  @Test
  void a_changed_source_is_built_and_the_jars_of_before_stay_for_who_runs_them() throws Exception {
    launch("doctor");
    Path before = currentBuild();
    Process user = new ProcessBuilder("flock", "-s", before.toString(), "cat").start();
    awaitHolder(before);
    Path source = Files.writeString(checkout.resolve("cli/src/main/Changed.java"), "class C {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    launch("doctor");
    assertThat(builds()).hasSize(2);
    assertThat(currentBuild()).isNotEqualTo(before);
    assertThat(before.resolve("library.jar")).exists();
    user.outputWriter().close();
    user.waitFor();
  }

  @Test
  void a_failed_build_says_so_and_runs_nothing() throws Exception {
    script(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] Foo.java: broken'\nexit 1\n");
    Ended ended = launch("doctor");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err()).contains("Foo.java: broken", "build.log");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void test_runs_everything_and_passes_its_words_and_exit_on() throws Exception {
    Ended ended = launch("test", "--no-install");
    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("Tests run: 7");
    script(tools.resolve("mvn"), "#!/bin/sh\nexit 3\n");
    assertThat(launch("test", "--all", "--no-install").exit()).isEqualTo(3);
  }

  @Test
  void test_refuses_what_it_does_not_know() throws Exception {
    Ended ended = launch("test", "--fast");
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1).first().asString().contains("--fast");
  }

  @Test
  void languages_names_what_it_knows_and_refuses_the_rest() throws Exception {
    Ended unknown = launch("languages", "cobol", "--no-install");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("'cobol'", "kotlin", "rust");
    assertThat(launch("languages").exit()).isEqualTo(2);
    assertThat(launch("languages", "bash", "--no-install").exit()).isZero();
  }

  @Test
  void the_launcher_and_the_judge_know_the_same_languages() throws Exception {
    String known = launch("languages", "--help").out();
    assertThat(known.lines().filter(line -> line.startsWith("Languages: ")).findFirst())
        .hasValueSatisfying(line ->
            assertThat(line.substring("Languages: ".length()).split(" ", -1))
                .containsExactlyInAnyOrderElementsOf(Languages.standard().names()));
  }

  @Test
  void a_compiler_that_may_not_be_fetched_is_named_with_the_command_that_does() throws Exception {
    Ended ended = launch("languages", "typescript", "--no-install");
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err()).contains("./assay languages typescript", "will not run");
    assertThat(folder.resolve("builds")).doesNotExist();
  }

  @Test
  void what_the_tests_lack_is_installed_and_named_when_nobody_can_be_asked() throws Exception {
    aMachineWithout("python3", 0);
    Ended ended = launch("test");
    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).contains("installing python3");
    assertThat(aptCalls()).containsExactly("install -y --no-install-recommends python3");
  }

  @Test
  void yes_installs_without_a_question() throws Exception {
    aMachineWithout("python3", 0);
    assertThat(launch("test", "--yes").exit()).isZero();
    assertThat(aptCalls()).containsExactly("install -y --no-install-recommends python3");
  }

  @Test
  void no_install_installs_nothing_and_says_the_line_and_what_will_not_work() throws Exception {
    aMachineWithout("python3", 0);
    Ended ended = launch("test", "--no-install");
    assertThat(ended.err())
        .contains(
            "sudo apt-get install -y --no-install-recommends python3", "the tests of Python tasks");
    assertThat(aptCalls()).isEmpty();
  }

  @Test
  void without_root_the_line_to_run_is_named() throws Exception {
    aMachineWithout("python3", 1000);
    Ended ended = launch("test", "--yes");
    assertThat(ended.err())
        .contains("Only root", "sudo apt-get install -y --no-install-recommends python3");
    assertThat(aptCalls()).isEmpty();
  }

  @Test
  void a_package_list_that_is_too_old_is_renewed_once() throws Exception {
    aMachineWithout("python3", 0);
    script(
        tools.resolve("apt-get"),
        """
        #!/bin/sh
        echo "$*" >> "%1$s/apt"
        case "$1" in update) touch "%1$s/renewed" ;; install) test -e "%1$s/renewed" ;; esac
        """
            .formatted(folder));
    assertThat(launch("test", "--yes").exit()).isZero();
    assertThat(aptCalls())
        .containsExactly(
            "install -y --no-install-recommends python3",
            "update",
            "install -y --no-install-recommends python3");
  }

  /** A path with what the launcher itself uses, an apt that only takes notes, and all but this. */
  private void aMachineWithout(String missing, int user) throws IOException {
    for (String tool : LAUNCHER_USES) {
      Files.createSymbolicLink(tools.resolve(tool), found(tool));
    }
    for (String tool : List.of("chromium", "crun", "bwrap", "python3", "pytest-3", "node")) {
      if (!tool.equals(missing)) {
        script(tools.resolve(tool), "#!/bin/sh\n");
      }
    }
    script(tools.resolve("id"), "#!/bin/sh\necho " + user + "\n");
    script(tools.resolve("apt-cache"), "#!/bin/sh\n");
    script(tools.resolve("apt-get"), "#!/bin/sh\necho \"$*\" >> \"%s/apt\"\n".formatted(folder));
    onlyTools = true;
  }

  private static Path found(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(bin -> Path.of(bin, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  /** What apt was asked for, without the libraries that this machine may or may not have. */
  private List<String> aptCalls() throws IOException {
    Path calls = folder.resolve("apt");
    return Files.exists(calls)
        ? Files.readAllLines(calls).stream()
            .filter(call -> !call.endsWith(" python3-psycopg2"))
            .toList()
        : List.of();
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds"));
  }

  private Path currentBuild() throws IOException {
    return checkout
        .resolve("dist")
        .resolve(Files.readString(checkout.resolve("dist/current")).strip());
  }

  /** Waits until the other process holds its lock: until an exclusive one is refused. */
  private static void awaitHolder(Path build) throws Exception {
    int refused = 0;
    while (refused == 0) {
      refused = new ProcessBuilder("flock", "-n", "-x", build.toString(), "true").start().waitFor();
    }
  }

  private Ended launch(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("assay").toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .merge("PATH", tools.toString(), (path, first) -> onlyTools ? first : first + ":" + path);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    int exit = builder.start().waitFor();
    return new Ended(exit, Files.readString(out), Files.readString(err));
  }

  private static void script(Path path, String text) throws IOException {
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
