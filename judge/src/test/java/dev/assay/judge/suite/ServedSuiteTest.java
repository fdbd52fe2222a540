// SPDX-License-Identifier: Apache-2.0
package dev.assay.judge.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.judge.SandboxExtension;
import dev.assay.judge.language.Languages;
import dev.assay.judge.service.Platform;
import dev.assay.judge.suite.SuiteGrade.Scored;
import dev.assay.judge.suite.SuiteJudge.Trial;
import dev.assay.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Suites that speak to two services: one knows a price, the other asks it and adds tax. */
@ExtendWith(SandboxExtension.class)
class ServedSuiteTest {
  private static final String PRICES =
      """
      import http from 'node:http';
      http.createServer((request, response) => response.end(PRICE)).listen(process.env.PORT);
      """;
  private static final String SHOP =
      """
      import os, urllib.request
      from http.server import BaseHTTPRequestHandler, HTTPServer
      class Shop(BaseHTTPRequestHandler):
          def do_GET(self):
              with urllib.request.urlopen(os.environ["PRICES_URL"]) as answer:
                  price = int(answer.read())
              self.send_response(200)
              self.end_headers()
              self.wfile.write(str(TOTAL).encode())
      HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Shop).serve_forever()
      """;
  private static final String JUNIT =
      """
      import static org.junit.jupiter.api.Assertions.assertEquals;
      import java.net.URI;
      import java.net.http.*;
      import org.junit.jupiter.api.Test;
      class ShopTest {
        @Test void adds_tax() throws Exception {
          var request = HttpRequest.newBuilder(URI.create(System.getenv("SHOP_URL"))).build();
          var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
          assertEquals("120", answer.body());
        }
      }
      """;
  private static final String PYTEST =
      """
      import os, urllib.request
      def test_adds_tax():
          with urllib.request.urlopen(os.environ["SHOP_URL"]) as answer:
              assert answer.read() == b"120"
      """;

  private static SuiteJudge judge;

  @BeforeAll
  static void open(Sandbox sandbox) {
    judge = new SuiteJudge(sandbox, Languages.standard(), Duration.ofSeconds(2));
  }

  private static Version version(String name, String price, String total) {
    return Version.of(
        name,
        Map.of(
            "prices.mjs", PRICES.replace("PRICE", price).getBytes(UTF_8),
            "shop.py", SHOP.replace("TOTAL", total).getBytes(UTF_8)));
  }

  private static Subject subject(Framework framework, Version sample, Version... faulty) {
    return new Subject(
        framework,
        sample,
        List.of(sample, version("other", "'1' + '00'", "price + price // 5")),
        List.of(faulty),
        1,
        List.of(
            new ServedPart("prices", Platform.NODE, "prices.mjs", 8081, "PRICES_URL"),
            new ServedPart("shop", Platform.PYTHON, "shop.py", 8082, "SHOP_URL")),
        Duration.ofSeconds(10),
        256L << 20);
  }

  private static Subject subject(Framework framework) {
    return subject(
        framework,
        version("straight", "'100'", "price * 120 // 100"),
        version("cents", "'10000'", "price * 120 // 100"),
        version("no-tax", "'100'", "price"));
  }

  @Test
  void a_pytest_suite_speaks_to_the_services_of_each_version() throws Exception {
    assertThat(
            judge.grade(
                subject(Framework.PYTEST), Map.of("test_shop.py", PYTEST.getBytes(UTF_8)), 1))
        .isEqualTo(new Scored(1, 2, Set.of("cents", "no-tax")));
  }

  @Test
  @Tag("long")
  void a_junit_suite_speaks_to_services_and_sees_none_of_their_files() throws Exception {
    String nosy =
        JUNIT
            + """
            class NosyTest {
              @Test void sees_nothing() {
                for (String place : new String[] {"shop.py", "/program/shop.py", "/work/shop.py"}) {
                  assertEquals(false, new java.io.File(place).exists());
                }
              }
            }
            """;
    Trial trial =
        judge.run(subject(Framework.JUNIT), Map.of("ShopTest.java", nosy.getBytes(UTF_8)));

    assertThat(((Trial.Ran) trial).run().passed()).isTrue();
  }

  @Test
  void tests_are_where_no_service_is_and_find_the_services_on_the_loopback_alone()
      throws Exception {
    String nosy =
        PYTEST
            + """
            import pathlib
            def test_sees_nothing():
                assert [p for p in pathlib.Path('/').glob('*/shop.py')] == []
                assert not any('shop.py' in p.read_text() for p in pathlib.Path('/proc').glob('[0-9]*/cmdline'))
            """;
    Trial trial =
        judge.run(subject(Framework.PYTEST), Map.of("test_shop.py", nosy.getBytes(UTF_8)));

    assertThat(((Trial.Ran) trial).run().failed()).isEmpty();
    assertThat(((Trial.Ran) trial).run().executed()).isEqualTo(2);
  }

  @Test
  void services_that_do_not_boot_are_our_fault_and_no_grade() {
    Subject broken =
        subject(
            Framework.PYTEST,
            version("straight", "'100'", "price * 120 // 100"),
            version("broken", "(() => { throw Error('no boot') })(", "price"));

    assertThatThrownBy(() -> judge.grade(broken, Map.of("test_shop.py", PYTEST.getBytes(UTF_8)), 1))
        .isInstanceOf(SuiteFault.class)
        .hasMessageContaining("services of broken")
        .hasMessageContaining("prices has ended")
        .hasMessageContaining("SyntaxError");
  }
}
