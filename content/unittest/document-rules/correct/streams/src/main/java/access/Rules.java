package access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class Rules {
  public enum Level {
    READ,
    WRITE,
    OWN;

    boolean includes(Level other) {
      return ordinal() >= other.ordinal();
    }
  }

  public enum Kind {
    GRANT,
    DENY
  }

  public record Rule(Kind kind, String subject, Level level, String path, Instant until) {}

  private final Collection<Rule> all;

  public Rules(List<Rule> rules) {
    this.all = rules;
  }

  public boolean allows(
      String user, Set<String> groups, Level wanted, String path, Instant now) {
    Set<String> names =
        Stream.concat(Stream.of("user:" + user), groups.stream().map(name -> "group:" + name))
            .collect(Collectors.toSet());
    Predicate<Rule> applies =
        rule ->
            names.contains(rule.subject())
                && (path + "/").startsWith(rule.path() + "/")
                && rule.until().isAfter(now);
    boolean denied =
        all.stream()
            .filter(applies)
            .anyMatch(rule -> rule.kind() == Kind.DENY && wanted.includes(rule.level()));
    return !denied
        && all.stream()
            .filter(applies)
            .anyMatch(rule -> rule.kind() == Kind.GRANT && rule.level().includes(wanted));
  }
}
