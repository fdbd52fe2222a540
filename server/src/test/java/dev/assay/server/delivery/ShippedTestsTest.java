// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ByTurns;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestClock;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.bank.Bank;
import dev.assay.server.blueprint.ShippedRoles;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import dev.assay.server.delivery.ShippedSittings.Hand;
import dev.assay.server.delivery.ShippedSittings.Sittings;
import dev.assay.server.itemtype.RatedType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tests that ship, sat by people: in every run a variant of each of the three in a browser; the
 * others over the API, every third of them a day, all with {@code -Dassay.all}.
 */
@ServerTest
class ShippedTestsTest {
  /** Of Backend Engineer the variant whose repair needs no library that may not be here. */
  private static final Set<String> IN_BROWSER =
      Set.of("backend-engineer-java-mid", "prompt-engineering", "generative-ai-for-developers");

  @LocalServerPort private int port;
  @Autowired private ShippedRoles roles;
  @Autowired private List<RatedType> rated;
  @Autowired private Bank bank;
  @Autowired private TestHouse house;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private ConfigurableApplicationContext grader;
  private TestBrowser chromium;

  @BeforeEach
  void open() {
    grader = TestGrader.in(environment);
    chromium = TestBrowser.launch();
  }

  @AfterEach
  void close() {
    chromium.close();
    grader.close();
  }

  /** Everybody sits before anybody is told apart: the grader works meanwhile. */
  @TestFactory
  Stream<DynamicTest> who_knows_is_above_who_knows_little_and_an_empty_sitting_is_last() {
    ShippedSittings shipped = new ShippedSittings(port, house, bank, jdbc, rated);
    List<ShippedRole> known = roles.all();
    List<Sittings> all =
        IntStream.range(0, known.size())
            .filter(i -> IN_BROWSER.contains(known.get(i).slug()) || ByTurns.Turn.isToday(i % 3))
            .mapToObj(known::get)
            .map(role -> shipped.of(role, hands(role.slug()), _ -> {}))
            .toList();
    assertThat(all).extracting(Sittings::slug).containsAll(IN_BROWSER);
    return Stream.concat(
        all.stream().map(one -> DynamicTest.dynamicTest(one.slug() + " is sat", one::sit)),
        all.stream()
            .map(one -> DynamicTest.dynamicTest(one.slug() + " tells apart", one::tellApart)));
  }

  private ShippedSittings.Hands hands(String slug) {
    return IN_BROWSER.contains(slug) ? this::inBrowser : this::overApi;
  }

  private Hand inBrowser(String token) {
    return new BrowserHand(chromium.context("http://localhost:" + port), token);
  }

  private Hand overApi(String token) {
    return new ProgramHand(port, token, clock);
  }
}
