// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a question can be about, the more telling first. Each knows its lines by their words: what
 * they are called, not what they mean. The names are part of message keys.
 */
enum Aim {
  TRANSACTION(Sight.words("transaction", "@transactional", "commit", "rollback", "savepoint")),
  LOCK(
      Sight.words(
          "synchronized",
          "volatile",
          "lock",
          "unlock",
          "trylock",
          "rlock",
          "mutex",
          "rwlock",
          "rwmutex",
          "reentrantlock",
          "semaphore",
          "atomicinteger",
          "atomiclong",
          "atomicreference",
          "concurrenthashmap",
          "atomic",
          "nowait",
          "locked")),
  ERROR(
      Sight.inPrograms(
          "catch",
          "except",
          "rescue",
          "throw",
          "raise",
          "panic",
          "finally",
          "ensure",
          "err",
          "orelsethrow",
          "unwrap",
          "recover",
          "trap",
          "die")),
  JOIN(Sight.inSql("join")),
  CONFLICT(Sight.inSql("conflict", "merge")),
  WINDOW(Sight.inSql("over", "partition")),
  BOUNDARY(Sight::boundary),
  RANGE(
      Sight.inPrograms(
          "range", "until", "downto", "..", "..=", "..<", "...", "slice", "substring")),
  COLLECTION(Sight::collection),
  NOTHING(
      Sight.words("null", "none", "nil", "coalesce", "undefined", "optional", "ofnullable", "?.")),
  CHECK(Sight::check),
  STATUS(Sight::status),
  GROUPING(Sight.inSql("group", "having", "distinct")),
  SORTING(Sight.words("order", "sort", "sorted", "sortby", "comparing", "comparator", "limit")),
  LOOP(Sight.inPrograms("for", "while", "foreach", "each", "loop", "recursive")),
  FILTER(Sight.inSql("where", "and", "exists", "in")),
  CONDITION(Sight.inPrograms("if", "elif", "elsif", "unless", "switch", "match", "case", "when")),
  RETURN(Sight.inPrograms("return", "yield")),
  LINE(Sight::anything),
  SURPRISE(Sight::anything),
  OTHER_WAY(Sight::anything);

  private final Function<OwnLine, Optional<String>> sight;

  Aim(Function<OwnLine, Optional<String>> sight) {
    this.sight = sight;
  }

  /** The word or sign of the line that a question of this kind would be about. */
  Optional<String> in(OwnLine line) {
    return sight.apply(line);
  }

  /** How lines are told apart. */
  private static final class Sight {
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");
    private static final Set<String> COLLECTIONS =
        Set.of(
            "HashMap",
            "LinkedHashMap",
            "TreeMap",
            "HashSet",
            "LinkedHashSet",
            "TreeSet",
            "ArrayList",
            "LinkedList",
            "ArrayDeque",
            "PriorityQueue",
            "EnumMap",
            "Counter",
            "defaultdict",
            "OrderedDict",
            "deque",
            "heapq",
            "bisect",
            "namedtuple",
            "BTreeMap",
            "BTreeSet",
            "VecDeque",
            "BinaryHeap",
            "unordered_map",
            "unordered_set",
            "priority_queue",
            "mutableMapOf",
            "mutableListOf",
            "mutableSetOf",
            "linkedMapOf",
            "ArrayBlockingQueue",
            "ConcurrentLinkedQueue",
            "groupingBy",
            "groupBy");
    private static final Set<String> CALLED = Set.of("set", "dict", "frozenset", "list", "tuple");
    private static final Set<String> NEWLY = Set.of("Map", "Set", "WeakMap", "Array");

    static Function<OwnLine, Optional<String>> words(String... words) {
      Set<String> wanted = Set.of(words);
      return line -> first(line, i -> wanted.contains(line.words().get(i)));
    }

    static Function<OwnLine, Optional<String>> inPrograms(String... words) {
      Function<OwnLine, Optional<String>> all = words(words);
      return line -> line.sql() ? Optional.empty() : all.apply(line);
    }

    static Function<OwnLine, Optional<String>> inSql(String... words) {
      Function<OwnLine, Optional<String>> all = words(words);
      return line -> line.sql() ? all.apply(line) : Optional.empty();
    }

    /** A comparison; {@code <} and {@code >} alone may as well be brackets around types. */
    static Optional<String> boundary(OwnLine line) {
      return first(
          line,
          i -> {
            String sign = line.words().get(i);
            return COMPARISONS.contains(sign) && (sign.length() == 2 || standsFree(line, i));
          });
    }

    private static boolean standsFree(OwnLine line, int i) {
      int from = line.tokens().get(i).from();
      int to = line.tokens().get(i).to();
      String text = line.line().text();
      return from > 0
          && to < text.length()
          && text.charAt(from - 1) == ' '
          && text.charAt(to) == ' ';
    }

    static Optional<String> collection(OwnLine line) {
      return line.sql()
          ? Optional.empty()
          : first(
              line,
              i -> {
                String word = line.tokens().get(i).text();
                return COLLECTIONS.contains(word)
                    || CALLED.contains(word) && line.after(i).startsWith("(")
                    || NEWLY.contains(word) && line.before(i).equals("new")
                    || word.equals("map") && line.after(i).startsWith("[");
              });
    }

    static Optional<String> check(OwnLine line) {
      return first(
          line,
          i -> line.words().get(i).startsWith("assert") || line.words().get(i).equals("expect"));
    }

    /** A number that is an HTTP status, in a line that speaks of an answer. */
    static Optional<String> status(OwnLine line) {
      List<String> speaks = List.of("status", "return", "res", "ctx", "response", "abort", "code");
      boolean answers = line.words().stream().anyMatch(speaks::contains);
      return answers
          ? first(line, i -> line.words().get(i).matches("[2-5][0-9]{2}"))
          : Optional.empty();
    }

    static Optional<String> anything(OwnLine line) {
      return first(line, i -> Character.isLetter(line.words().get(i).codePointAt(0)));
    }

    private static Optional<String> first(OwnLine line, IntPredicate wanted) {
      return IntStream.range(0, line.words().size())
          .filter(wanted)
          .mapToObj(i -> line.tokens().get(i).text())
          .findFirst();
    }
  }
}
