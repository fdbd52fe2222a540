// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that are good in every language that has a harness, in that language's own spelling. */
final class Names {
  private static final Pattern SMALL = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final Pattern LARGE = Pattern.compile("[A-Z][A-Za-z0-9]{0,39}");

  /** Words that a language with a harness keeps for itself, or that hide what is used. */
  private static final Set<String> KEPT =
      Set.of(
          ("abstract and arguments as assert async await bool boolean break byte case "
                  + "catch char class const constructor continue debugger def default del "
                  + "delete dict do double elif else enum eval except export extends false "
                  + "final finally float for from function global goto if implements import in "
                  + "instanceof int interface is lambda let list long native new none nonlocal "
                  + "not null or package pass private protected prototype public raise return "
                  + "self short static str strictfp super switch synchronized this throw "
                  + "throws transient true try typeof undefined var void volatile while with "
                  + "yield hashCode equals toString notify notifyAll wait clone finalize "
                  + "getClass "
                  + "any append chan error fallthrough float64 fmt fun func go init int64 io len main "
                  + "make map math nil object os range reflect rune select strconv string strings struct "
                  + "type typealias unsafe val when "
                  + "alignas alignof asm assay atomic auto bitand bitor cerr cin compl concept consteval "
                  + "constexpr constinit cout decltype explicit extern friend inline mutable "
                  + "namespace noexcept nullptr operator register requires signed sizeof std template "
                  + "typedef typeid typename union unsigned using virtual xor")
              .split(" "));

  /** Types of the languages' own that a starter speaks of. */
  private static final Set<String> KEPT_TYPES =
      Set.of(
          ("Solution Harness Object String Integer Long Double Boolean List Map Record Enum Number"
                  + " Math System Array Set Date Error Promise Symbol Function BigInt NamedTuple Any"
                  + " Optional None True False Class Thread Override")
              .split(" "));

  private final List<Mistake> mistakes;

  Names(List<Mistake> mistakes) {
    this.mistakes = mistakes;
  }

  /** The name of a function, a parameter or a field. */
  String small(Tokens tokens) throws Tokens.Unexpected {
    return name(tokens, SMALL, KEPT, "a name in lower camel case, such as freeDesks,");
  }

  /** The name of a record or a class. */
  String large(Tokens tokens) throws Tokens.Unexpected {
    return name(tokens, LARGE, KEPT_TYPES, "a name in upper camel case, such as FreeDesk,");
  }

  private String name(Tokens tokens, Pattern form, Set<String> kept, String what)
      throws Tokens.Unexpected {
    String name = tokens.word(what.replaceFirst(",$", ""));
    if (!form.matcher(name).matches()) {
      mistakes.add(
          new Mistake(tokens.line(), name + " is not " + what + " of at most 40 characters"));
    } else if (kept.contains(name)) {
      mistakes.add(new Mistake(tokens.line(), name + " has a meaning of its own in some language"));
    }
    return name;
  }
}
