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

  @Test
  void readerMayReadBelow() {
    Rules rules = new Rules(List.of(grant("user:ada", Level.WRITE, "/a")));
    assertTrue(rules.allows("ada", Set.of(), Level.READ, "/a/b/c", NOW));
    assertTrue(rules.allows("ada", Set.of(), Level.WRITE, "/a", NOW));
    assertFalse(rules.allows("bob", Set.of(), Level.READ, "/a", NOW));
  }

  @Test
  void deniedReaderMayNotWrite() {
    Rules rules =
        new Rules(
            List.of(deny("user:ada", Level.READ, "/a"), grant("user:ada", Level.OWN, "/a")));
    assertFalse(rules.allows("ada", Set.of(), Level.READ, "/a", NOW));
    assertFalse(rules.allows("ada", Set.of(), Level.OWN, "/a", NOW));
  }
}
