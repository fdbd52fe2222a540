// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.ServerTest;
import dev.assay.server.TestClock;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.bank.Bank;
import dev.assay.server.blueprint.ShippedRoles;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.itemtype.RatedType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tests that ship, sat over the API: one of them a day, all with {@code -Dassay.all}. {@code
 * -Dassay.sample=N} repeats what was drawn on day N since 1970.
 */
@ServerTest
class ShippedTestsTest {
  @LocalServerPort private int port;
  @Autowired private ShippedRoles roles;
  @Autowired private List<RatedType> rated;
  @Autowired private Bank bank;
  @Autowired private TestHouse house;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  @TestFactory
  Stream<DynamicTest> who_knows_is_above_who_knows_little_and_an_empty_sitting_is_last() {
    ShippedSittings sittings = new ShippedSittings(port, house, bank, jdbc, rated);
    return ofTheDay(roles.all())
        .map(role ->
            DynamicTest.dynamicTest(
                role.slug(),
                () -> {
                  try (var _ = TestGrader.in(environment)) {
                    sittings.tellApart(role, token -> new ProgramHand(port, token, clock));
                  }
                }));
  }

  private static Stream<ShippedRole> ofTheDay(List<ShippedRole> all) {
    if (System.getProperty("assay.all") != null) {
      return all.stream();
    }
    long day = Long.getLong("assay.sample", LocalDate.now(ZoneOffset.UTC).toEpochDay());
    System.out.printf("1 of %d shipped tests, -Dassay.sample=%d%n", all.size(), day);
    return Stream.of(all.get(Math.floorMod(day, all.size())));
  }
}
