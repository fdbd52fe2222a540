// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.judge.language.Languages.Choice;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private final Languages languages = Languages.standard();

  @ParameterizedTest
  @CsvSource({
    "a.py, python",
    "Main.java, java",
    "x.mjs, javascript",
    "a.c, c",
    "a.cc, cpp",
    "a.C, cpp",
    "run.sh, bash",
    "a.pl, perl",
    "a.kt, kotlin",
    "a.ts package.json, typescript",
    "a.go b.go, go",
    "a.rs, rust",
    "a.rb, ruby",
    "a.php, php",
    "a.cpp a.h, cpp",
    "a.c b.c util.h, c",
    "main.js data.json, javascript",
  })
  void a_language_is_known_by_its_files(String files, String language) {
    assertThat(languages.of(sources(files)))
        .isInstanceOfSatisfying(
            Choice.Known.class, k -> assertThat(k.language().name()).isEqualTo(language));
  }

  @ParameterizedTest
  @CsvSource({
    "a.cs, csharp",
    "a.hs, haskell",
    "a.py2, python2",
    "a.py b.java, 'more than one language: java, python'",
    "Makefile, a language that its file names do not tell",
  })
  void a_language_that_is_not_here_is_named(String files, String name) {
    assertThat(languages.of(sources(files))).isEqualTo(new Choice.Unknown(name));
  }

  @Test
  void python_2_is_told_by_its_first_line() {
    assertThat(languages.of(Sources.of("a.py", "#!/usr/bin/env python2\nprint 1\n")))
        .isEqualTo(new Choice.Unknown("python2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          n = int(raw_input())                           | true
          if x: print "yes"                              | true
          print >> sys.stderr, n                         | true
          for i in xrange(3): pass                       | true
          xrange = range; xrange(3)                      | false
          # print "yes"                                  | false
          print ("yes")                                  | false
          s = 'raw_input()'                              | false
          """)
  void python_2_is_told_by_what_python_3_has_no_more(String line, boolean old) {
    assertThat(languages.of(Sources.of("a.py", line + "\n")))
        .isInstanceOf(old ? Choice.Unknown.class : Choice.Known.class);
  }

  @Test
  void perl_and_prolog_share_an_ending() {
    assertThat(languages.of(Sources.of("a.pl", "main :-\n  write(1).\n")))
        .isEqualTo(new Choice.Unknown("prolog"));
    assertThat(languages.of(Sources.of("a.pl", "my $n = <>;\nprint 2 * $n;\n")))
        .isInstanceOf(Choice.Known.class);
  }

  @Test
  void a_package_code_names_a_language_too() {
    assertThat(languages.named("python3")).isEqualTo(languages.named("python"));
    assertThat(languages.named("cobol")).isEmpty();
  }

  @Test
  void every_language_says_its_version_or_how_to_get_it() {
    for (Languages.Status status : languages.statuses()) {
      assertThat(status.words())
          .startsWith(status.language().title())
          .containsPattern(
              "[0-9]+\\.[0-9]+|apt-get install -y --no-install-recommends |[.]/assay languages ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public class Sums {}                                   | Sums
          // public class No {}                                  | ''
          /* public class No {} */ public final class Yes {}     | Yes
          class A { public static class B {} }                   | ''
          class A { public class B {} } public record R(int x) {}| R
          String s = "public class No {"; public enum E { X }    | E
          void main() {}                                         | ''
          public sealed interface Shape permits X {}             | Shape
          """)
  void the_public_type_of_a_source_is_found(String source, String name) {
    assertThat(JavaSource.publicType(source).orElse("")).isEqualTo(name == null ? "" : name);
  }

  private static Sources sources(String files) {
    Map<String, byte[]> all = new TreeMap<>();
    for (String file : files.split(" ", -1)) {
      all.put(file, new byte[0]);
    }
    return Sources.of(all);
  }
}
