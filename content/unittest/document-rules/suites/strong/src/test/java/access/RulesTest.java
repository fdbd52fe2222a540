package access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import access.Rules.Kind;
import access.Rules.Level;
import access.Rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static Rule grant(String subject, Level level, String path) {
    return new Rule(Kind.GRANT, subject, level, path, Instant.MAX);
  }

  private static Rule deny(String subject, Level level, String path) {
    return new Rule(Kind.DENY, subject, level, path, Instant.MAX);
  }

  private static boolean ada(Level wanted, String path, Rule... rules) {
    return new Rules(List.of(rules)).allows("ada", Set.of("ops"), wanted, path, NOW);
  }

  @Test
  void aRuleHoldsForItsPathAndEverythingBelow() {
    Rule rule = grant("user:ada", Level.READ, "/plans");
    assertTrue(ada(Level.READ, "/plans", rule));
    assertTrue(ada(Level.READ, "/plans/june.txt", rule));
    assertTrue(ada(Level.READ, "/plans/2026/q2/june.txt", rule));
    assertFalse(ada(Level.READ, "/plans-old", rule));
    assertFalse(ada(Level.READ, "/", rule));
  }

  @Test
  void aGrantIncludesLowerLevelsAndNoHigherOnes() {
    Rule rule = grant("user:ada", Level.WRITE, "/a");
    assertTrue(ada(Level.READ, "/a", rule));
    assertTrue(ada(Level.WRITE, "/a", rule));
    assertFalse(ada(Level.OWN, "/a", rule));
  }

  @Test
  void aDenialTakesItsLevelAndHigherOnesAway() {
    Rule all = grant("user:ada", Level.OWN, "/a");
    Rule denial = deny("user:ada", Level.WRITE, "/a");
    assertTrue(ada(Level.READ, "/a", all, denial));
    assertFalse(ada(Level.WRITE, "/a", all, denial));
    assertFalse(ada(Level.OWN, "/a", all, denial));
    assertFalse(ada(Level.WRITE, "/a", denial, all));
  }

  @Test
  void aDenialWinsWhereverItIsAndWhomeverItNames() {
    Rule denial = deny("group:ops", Level.READ, "/a");
    assertFalse(ada(Level.READ, "/a/b/c", grant("user:ada", Level.OWN, "/a/b/c"), denial));
    assertFalse(ada(Level.READ, "/a", grant("user:ada", Level.OWN, "/a"), denial));
    assertFalse(ada(Level.READ, "/a/b", grant("group:ops", Level.OWN, "/a/b"), denial));
  }

  @Test
  void everyRuleEnds() {
    Rule over = new Rule(Kind.GRANT, "user:ada", Level.READ, "/a", NOW);
    Rule still = new Rule(Kind.GRANT, "user:ada", Level.READ, "/a", NOW.plusNanos(1));
    assertFalse(ada(Level.READ, "/a", over));
    assertTrue(ada(Level.READ, "/a", still));
    Rule denial = new Rule(Kind.DENY, "user:ada", Level.READ, "/a", NOW.minusSeconds(1));
    assertTrue(ada(Level.READ, "/a", still, denial));
  }

  @Test
  void subjectsAreUsersOrGroups() {
    assertTrue(ada(Level.READ, "/a", grant("group:ops", Level.READ, "/a")));
    assertFalse(ada(Level.READ, "/a", grant("group:ada", Level.READ, "/a")));
    assertFalse(ada(Level.READ, "/a", grant("user:ops", Level.READ, "/a")));
    assertFalse(ada(Level.READ, "/a", grant("user:grace", Level.READ, "/a")));
    assertFalse(ada(Level.READ, "/a"));
  }
}
