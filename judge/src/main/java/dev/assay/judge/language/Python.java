// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import dev.assay.sandbox.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Python 3, Debian's. Sources are compiled before the first run, so that a slip is found first. */
final class Python implements Language {
  private static final String INTERPRETER = "/usr/bin/python3";
  private static final String CHECK =
      """
      import sys
      bad = 0
      for name in sys.argv[1:]:
          try:
              compile(open(name, 'rb').read(), name, 'exec', dont_inherit=True)
          except SyntaxError as e:
              bad = 1
              print('%s:%d:%d: %s: %s' % (name, e.lineno or 1, e.offset or 0,
                    type(e).__name__, e.msg), file=sys.stderr)
              if e.text: print('  ' + e.text.rstrip(), file=sys.stderr)
          except (ValueError, RecursionError, MemoryError) as e:
              bad = 1
              print('%s:1:0: %s: %s' % (name, type(e).__name__, e), file=sys.stderr)
      sys.exit(bad)
      """;
  private static final Messages MESSAGES =
      new Messages(
          Pattern.compile(
              "(?m)^(?<file>[^:\\n]+):(?<line>\\d+):(?<column>\\d+): (?<message>\\w+: .*)$"),
          Pattern.compile("^\\s+File \"(?<file>[^\"]+)\", line (?<line>\\d+)"),
          Pattern.compile("^(?<type>[A-Za-z_][\\w.]*)(?::|$)"),
          true,
          Set.of(
              "ArithmeticError",
              "AssertionError",
              "AttributeError",
              "EOFError",
              "FileNotFoundError",
              "FloatingPointError",
              "ImportError",
              "IndentationError",
              "IndexError",
              "KeyError",
              "KeyboardInterrupt",
              "LookupError",
              "MemoryError",
              "ModuleNotFoundError",
              "NameError",
              "NotImplementedError",
              "OSError",
              "OverflowError",
              "PermissionError",
              "RecursionError",
              "RuntimeError",
              "StopIteration",
              "SyntaxError",
              "SystemError",
              "TabError",
              "TypeError",
              "UnboundLocalError",
              "UnicodeDecodeError",
              "UnicodeEncodeError",
              "ValueError",
              "ZeroDivisionError"));

  @Override
  public String name() {
    return "python";
  }

  @Override
  public String title() {
    return "Python";
  }

  @Override
  public String code() {
    return "python3";
  }

  @Override
  public Set<String> codes() {
    return Set.of(code());
  }

  @Override
  public List<String> extensions() {
    return List.of(".py", ".py3");
  }

  @Override
  public String mainFile() {
    return "main.py";
  }

  @Override
  public String debianPackages() {
    return "python3";
  }

  @Override
  public Optional<Toolchain> find() {
    return Installed.version(INTERPRETER, "--version").map(Found::new);
  }

  private record Found(String version) implements Toolchain {
    @Override
    public Language language() {
      return new Python();
    }

    @Override
    public Optional<List<String>> compile(Sources sources) {
      List<String> command = new ArrayList<>(List.of(INTERPRETER, "-I", "-S", "-c", CHECK));
      sources.files().keySet().stream()
          .filter(file -> file.endsWith(".py") || file.endsWith(".py3"))
          .forEach(command::add);
      return Optional.of(command);
    }

    @Override
    public List<String> run(Sources sources, Tree built, long memoryBytes) {
      return List.of(INTERPRETER, "-B", "-s", EntryFile.of(sources, language()));
    }

    @Override
    public Messages messages() {
      return MESSAGES;
    }
  }
}
