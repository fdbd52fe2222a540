// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The languages of this judge and which of them this machine has. What was found is remembered for
 * the life of this object. Thread-safe.
 */
public final class Languages {
  /** Endings of languages that problem packages use and this judge does not have. */
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry(".cs", "csharp"),
          Map.entry(".hs", "haskell"),
          Map.entry(".scala", "scala"),
          Map.entry(".ml", "ocaml"),
          Map.entry(".pas", "pascal"),
          Map.entry(".py2", "python2"),
          Map.entry(".swift", "swift"),
          Map.entry(".d", "d"),
          Map.entry(".lua", "lua"),
          Map.entry(".f", "fortran"),
          Map.entry(".f90", "fortran"),
          Map.entry(".f95", "fortran"),
          Map.entry(".adb", "ada"),
          Map.entry(".awk", "awk"),
          Map.entry(".cbl", "cobol"),
          Map.entry(".clj", "clojure"),
          Map.entry(".dart", "dart"),
          Map.entry(".erl", "erlang"),
          Map.entry(".ex", "elixir"),
          Map.entry(".fs", "fsharp"),
          Map.entry(".groovy", "groovy"),
          Map.entry(".lisp", "lisp"),
          Map.entry(".cl", "lisp"),
          Map.entry(".nim", "nim"),
          Map.entry(".plg", "prolog"),
          Map.entry(".R", "r"),
          Map.entry(".rkt", "racket"),
          Map.entry(".scm", "scheme"),
          Map.entry(".vb", "visualbasic"),
          Map.entry(".m", "objectivec"),
          Map.entry(".jl", "julia"),
          Map.entry(".zig", "zig"));

  private static final Pattern PROLOG =
      Pattern.compile("(?m)^\\s*(?::-\\s*\\w|[a-z]\\w*(?:\\([^)\\n]*\\))?\\s*:-\\s*$|main\\s*:-)");

  private final List<Language> all;
  private final Map<String, Toolchain> found = new ConcurrentHashMap<>();

  private Languages(List<Language> all) {
    this.all = List.copyOf(all);
  }

  /** All languages this judge knows. */
  public static Languages standard() {
    return new Languages(
        List.of(
            new Java(),
            new Python(),
            new JavaScript(),
            new TypeScript(),
            new Kotlin(),
            new Go(),
            Gcc.c(),
            Gcc.cpp(),
            new Rust(),
            Script.ruby(),
            new Php(),
            Script.perl(),
            Script.bash(),
            new JavaRelease(25),
            new JavaRelease(17)));
  }

  /** A language, and what runs it here if anything does. */
  public record Status(Language language, Optional<Toolchain> toolchain) {
    /** {@code Python 3.11.2}, or what to do to have it. */
    public String words() {
      return toolchain
          .map(t -> language.title() + " " + t.version())
          .orElse(language.title() + " is not installed: " + language.install());
    }
  }

  /** Every language with its state here. */
  public List<Status> statuses() {
    return all.stream().map(l -> new Status(l, toolchain(l))).toList();
  }

  /** A language by its name or one of its codes. */
  public Optional<Language> named(String name) {
    return all.stream().filter(l -> l.name().equals(name) || l.codes().contains(name)).findFirst();
  }

  /** The names of all languages. */
  public List<String> names() {
    return all.stream().map(Language::name).toList();
  }

  /** What runs a language here; one that is installed later is found then. */
  public Optional<Toolchain> toolchain(Language language) {
    Optional<Toolchain> known = Optional.ofNullable(found.get(language.name()));
    Optional<Toolchain> here = known.or(language::find);
    here.ifPresent(toolchain -> found.put(language.name(), toolchain));
    return here;
  }

  /** Which language some files are in. */
  public Choice of(Sources sources) {
    Map<String, Language> known = new LinkedHashMap<>();
    Set<String> foreign = new TreeSet<>();
    for (String file : sources.files().keySet()) {
      Optional<Language> language =
          all.stream().filter(l -> l.extensions().stream().anyMatch(file::endsWith)).findFirst();
      language.ifPresent(l -> known.put(l.name(), l));
      if (language.isEmpty()) {
        FOREIGN.entrySet().stream()
            .filter(e -> file.endsWith(e.getKey()))
            .forEach(e -> foreign.add(e.getValue()));
      }
    }
    if (known.containsKey("python") && OldPython.is(sources)) {
      return new Choice.Unknown("python2");
    }
    if (known.containsKey("perl") && isProlog(sources)) {
      return new Choice.Unknown("prolog");
    }
    if (known.size() == 1 && foreign.isEmpty()) {
      return new Choice.Known(known.values().iterator().next());
    }
    if (known.size() + foreign.size() > 1) {
      foreign.addAll(known.keySet());
      return new Choice.Unknown("more than one language: " + String.join(", ", foreign));
    }
    return new Choice.Unknown(
        foreign.isEmpty()
            ? "a language that its file names do not tell"
            : String.join(", ", foreign));
  }

  /** Both languages claim {@code .pl}; a clause or a directive is none of Perl's. */
  private static boolean isProlog(Sources sources) {
    return sources.files().keySet().stream()
        .filter(f -> f.endsWith(".pl"))
        .anyMatch(f -> PROLOG.matcher(sources.text(f).orElse("")).find());
  }

  /** Which language a program is in. */
  public sealed interface Choice {
    /** One of this judge's. */
    record Known(Language language) implements Choice {}

    /** None of this judge's, by the name people give it. */
    record Unknown(String name) implements Choice {}
  }
}
