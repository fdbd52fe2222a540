package access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Decides who may do what with which document. */
public final class Rules {
  public enum Level {
    READ,
    WRITE,
    OWN
  }

  public enum Kind {
    GRANT,
    DENY
  }

  public record Rule(Kind kind, String subject, Level level, String path, Instant until) {}

  private final List<Rule> rules;

  public Rules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  public boolean allows(
      String user, Set<String> groups, Level wanted, String path, Instant now) {
    boolean granted = false;
    for (Rule rule : rules) {
      boolean holds = now.isBefore(rule.until());
      if (!holds || !covers(rule.path(), path) || !concerns(rule, user, groups)) {
        continue;
      }
      if (rule.kind() == Kind.DENY && wanted.compareTo(rule.level()) >= 0) {
        return false;
      }
      if (rule.kind() == Kind.GRANT && wanted.compareTo(rule.level()) <= 0) {
        granted = true;
      }
    }
    return granted;
  }

  private static boolean covers(String rule, String path) {
    return path.equals(rule) || path.startsWith(rule + "/");
  }

  private static boolean concerns(Rule rule, String user, Set<String> groups) {
    String subject = rule.subject();
    if (subject.startsWith("group:")) {
      return groups.contains(subject.substring("group:".length()));
    }
    return subject.equals("user:" + user);
  }
}
