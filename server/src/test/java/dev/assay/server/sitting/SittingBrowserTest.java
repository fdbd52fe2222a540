// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestGrader;
import dev.assay.server.TestHouse;
import dev.assay.server.TestLinks;
import dev.assay.server.TestSittings;
import dev.assay.server.TestTexts;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recruiter lets a model sit a test, reads what it brought, and stops the next one. */
@ServerTest
@Tag("long")
class SittingBrowserTest {
  private static final int PLENTY = 1_000_000;

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestLinks links;
  @Autowired private TestSittings sittings;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private final AtomicBoolean busy = new AtomicBoolean();

  @Test
  void a_recruiter_starts_reads_and_stops() throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    List<ItemHash> form =
        List.of(
            sittings.item(
                organisation, TestSittings.choice("Q" + organisation, "backend.sql", 50), "choice"),
            sittings.item(organisation, withFiles(organisation), "text"));
    SatTest.Says says =
        (view, request) -> {
          if (SatTest.type(request).equals("choice")) {
            return SatTest.choose(view, "This one");
          }
          return busy.get()
              ? new Reply.Fail(SimulatedFault.RATE_LIMITED)
              : SatTest.say(TestTexts.ANSWER);
        };
    try (SatTest sat = new SatTest(house, sittings, jdbc, port, organisation, form, PLENTY, says);
        var _ = TestGrader.in(environment);
        TestBrowser browser = TestBrowser.launch();
        BrowserContext context = browser.context("http://localhost:" + port)) {
      Page page = TestBrowser.signIn(context, links.member(organisation, Role.RECRUITER, "Rea"));
      page.navigate(sat.path().replace("/api/v1", ""));
      browser.inspect(page, "sittings-none");
      start(page, "Handed in");
      browser.inspect(page, "sittings");
      page.locator("#sittings tbody th a").first().click();
      Awaitility.await()
          .until(() -> {
            page.reload();
            return page.locator("main").innerText().contains("100 %");
          });
      assertThat(page.locator("main").innerText())
          .contains(
              "The picture plan.svg was sent as its source.",
              "blob.zip was not sent: it is neither a picture nor text.",
              "written down beforehand");
      browser.inspect(page, "sitting");

      busy.set(true);
      page.navigate(sat.path().replace("/api/v1", ""));
      start(page, "takes no more questions for now");
      page.locator("#sittings tbody button").click();
      assertThat(page.locator("main").innerText())
          .contains("What it has answered is handed in and marked.");
      browser.inspect(page, "sittings-stopped");
    }
  }

  private static void start(Page page, String until) {
    page.locator("form button.primary").click();
    page.locator("#sittings").getByText(until).first().waitFor();
  }

  private static ItemFiles withFiles(OrganisationId organisation) {
    Map<String, byte[]> files = new TreeMap<>(TestTexts.invoice("Q" + organisation).all());
    files.put("statement.md", "Look: ![a plan](pictures/plan.svg)".getBytes(UTF_8));
    files.put("pictures/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
    files.put("attachments/blob.zip", "PK\u0003\u0004".getBytes(ISO_8859_1));
    return ItemFiles.of(files);
  }
}
