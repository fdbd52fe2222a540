// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** PHP on its command line; its messages go to standard error, so that an answer is an answer. */
final class Php implements Language {
  private static final String INTERPRETER = "/usr/bin/php";
  private static final List<String> PLAIN =
      List.of("-d", "display_errors=stderr", "-d", "log_errors=0", "-d", "html_errors=0");
  private static final Messages MESSAGES =
      new Messages(
          Pattern.compile(
              "(?m)^(?:PHP )?(?:Parse|Fatal) error: +(?<message>.*?) in (?<file>\\S+\\.php) on line "
                  + "(?<line>\\d+)$"),
          Pattern.compile("(?:in |^#\\d+ )(?<file>/\\S+?\\.php)(?::|\\(| on line )(?<line>\\d+)"),
          Pattern.compile("^(?:PHP )?Fatal error: +Uncaught (?<type>[A-Za-z_\\\\]+)"),
          false,
          Set.of(
              "ArgumentCountError",
              "ArithmeticError",
              "AssertionError",
              "DivisionByZeroError",
              "Error",
              "ErrorException",
              "Exception",
              "InvalidArgumentException",
              "JsonException",
              "LogicException",
              "OutOfBoundsException",
              "OutOfRangeException",
              "OverflowException",
              "RangeException",
              "RuntimeException",
              "TypeError",
              "UnderflowException",
              "UnexpectedValueException",
              "UnhandledMatchError",
              "ValueError"));

  @Override
  public String name() {
    return "php";
  }

  @Override
  public String title() {
    return "PHP";
  }

  @Override
  public List<String> extensions() {
    return List.of(".php");
  }

  @Override
  public String mainFile() {
    return "main.php";
  }

  @Override
  public String debianPackages() {
    return "php-cli";
  }

  @Override
  public Optional<Toolchain> find() {
    return Installed.version(INTERPRETER, "--version").map(Found::new);
  }

  private record Found(String version) implements Toolchain {
    @Override
    public Language language() {
      return new Php();
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      return Optional.of(command(List.of("-l", EntryFile.of(sources, language()))));
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      return command(List.of("-d", "memory_limit=-1", EntryFile.of(sources, language())));
    }

    private static List<String> command(List<String> rest) {
      List<String> command = new java.util.ArrayList<>(List.of(INTERPRETER));
      command.addAll(PLAIN);
      command.addAll(rest);
      return command;
    }

    @Override
    public Messages messages() {
      return MESSAGES;
    }
  }
}
