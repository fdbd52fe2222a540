// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestBrowser;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The editor of several files, in the room of an item that asks for tests. */
@ServerTest
class ProjectInBrowserTest {
  private static final String PAYLOAD =
      """
      select payload ->> 'starter', payload -> 'files'
      from counting_response
      where attempt_id = (select id from attempt where invitation_id = :invitation)
        and position = 1
      """;
  private static TestBrowser chromium;

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;
  private Invited ada;

  @BeforeAll
  static void launch() {
    chromium = TestBrowser.launch();
  }

  @AfterAll
  static void quit() {
    chromium.close();
  }

  @BeforeEach
  void sitDown() {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    List<ItemHash> form =
        List.of(
            sittings.item(organisation, TestItems.unittest(organisation.toString()), "unittest"));
    ada =
        candidates.invited(
            organisation,
            sittings.test(organisation, "Backend Engineer", "{\"minutes\": 40}", form));
    context = chromium.context("http://localhost:" + port);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onDialog(dialog -> dialog.accept());
    page.navigate(ada.link());
    page.getByText("Start the test").first().click();
    page.locator("[data-ready=yes]").waitFor();
    page.locator(".monaco-editor").first().waitFor();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void only_the_files_that_differ_are_saved_and_they_are_there_after_a_reload() {
    type("x = 1");
    assertThat(saved()).hasText("Saved");
    assertThat(stored()).startsWith("python ").contains("x = 1").doesNotContain("shown one");

    row("limit.py").click();
    assertThat(page.getByText("This file is read-only")).isVisible();
    tab("test_limit.py").click();
    assertThat(page.locator("[data-monaco]")).hasAttribute("data-shows", "tests/test_limit.py");
    type("y = 2");
    assertThat(saved()).hasText("Saved");

    page.reload();
    page.locator("[data-ready=yes]").waitFor();
    page.locator(".monaco-editor").first().waitFor();
    assertThat(page.locator("[data-source]")).hasValue("y = 2\nx = 1\n# write here\n");
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_keyboard_alone_adds_opens_renames_and_deletes_files() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New file")).focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Control+a");
    page.keyboard().type("../up.py");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-name-error]")).containsText("Names have letters");
    page.keyboard().press("Control+a");
    page.keyboard().type("tests/test_edge.py");
    page.keyboard().press("Enter");
    assertThat(tab("test_edge.py")).hasAttribute("aria-selected", "true");
    page.locator(".monaco-editor.focused").waitFor();

    row("test_edge.py").focus();
    page.keyboard().press("F2");
    page.keyboard().type("test_rim");
    page.keyboard().press("Enter");
    assertThat(tab("test_rim.py")).isVisible();
    assertThat(saved()).hasText("Saved");
    assertThat(stored()).contains("tests/test_rim.py").doesNotContain("test_edge");

    row("test_rim.py").focus();
    page.keyboard().press("Delete");
    assertThat(row("test_rim.py")).hasCount(0);
    assertThat(page.locator("[data-say]")).hasText("tests/test_rim.py was deleted.");

    page.keyboard().press("Home");
    page.keyboard().press("ArrowLeft");
    assertThat(row("limit.py")).hasCount(0);
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(tab("limit.py")).hasAttribute("aria-selected", "true");
    tab("limit.py").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(tab("test_limit.py")).hasAttribute("aria-selected", "true");
    page.keyboard().press("Delete");
    assertThat(tab("test_limit.py")).hasCount(0);
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_project_goes_out_as_a_zip_and_comes_back_changed() throws Exception {
    Download download = page.waitForDownload(() -> page.getByText("Download as zip").click());
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(download.path()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).contains("README.txt", "shop/limit.py", "tests/test_limit.py");

    upload(
        zip(
            Map.of(
                "project/tests/test_new.py", "z = 3\n",
                "project/shop/limit.py", "changed\n",
                "project/.git/config", "left out\n",
                "project/__pycache__/x.pyc", "left out\n")));
    assertThat(page.locator("[data-project-notice].good"))
        .hasText("1 files were read from the zip; 2 that tools had left there were passed over.");
    assertThat(saved()).hasText("Saved");
    assertThat(stored()).contains("test_new.py", "\"tests/test_limit.py\": null");
    assertThat(stored()).doesNotContain("changed", "left out");
  }

  @ParameterizedTest
  @CsvSource({
    "../evil.py, leads out of it",
    "/etc/evil.py, leads out of it",
    "C:/evil.py, leads out of it",
    "a b.py, whose name cannot be used",
  })
  void a_zip_with_a_hostile_path_is_refused(String path, String words) throws Exception {
    upload(zip(Map.of(path, "x\n")));
    assertThat(page.locator("[data-project-notice].bad")).containsText(words);
  }

  @Test
  void a_bomb_a_link_and_what_is_no_text_are_refused() throws Exception {
    upload(zip(Map.of("bomb.py", "0".repeat(50_000_000))));
    assertThat(page.locator("[data-project-notice].bad")).containsText("larger than 64 KiB");
    upload(link(zip(Map.of("link.py", "/etc/passwd"))));
    assertThat(page.locator("[data-project-notice].bad")).containsText("holds a link");
    upload(zip(Map.of("data.py", "a\0b")));
    assertThat(page.locator("[data-project-notice].bad")).containsText("is not text");
    upload("no zip".getBytes(UTF_8));
    assertThat(page.locator("[data-project-notice].bad"))
        .containsText("could not be read as a zip");
    assertThat(row("test_limit.py")).isVisible();
  }

  @Tag("long")
  @Test
  void the_room_is_accessible_in_both_themes_and_as_a_plain_text_field() {
    chromium.inspect(page, "candidate-project");
    page.locator("[data-toggle]").click();
    Locator area = page.getByLabel("Text of tests/test_limit.py");
    area.fill("plain words");
    assertThat(saved()).hasText("Saved");
    assertThat(stored()).contains("plain words");
    row("limit.py").click();
    assertThat(page.getByLabel("Text of shop/limit.py, read-only")).not().isEditable();
    chromium.inspect(page, "candidate-project-plain");
  }

  private void upload(byte[] zip) {
    page.locator("[data-zip-file]").setInputFiles(new FilePayload("p.zip", "application/zip", zip));
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** The one file of a zip turned into a symbolic link, as Unix tools write them down. */
  private static byte[] link(byte[] zip) {
    for (int i = 0; i < zip.length - 46; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 5] = 3; // made on Unix
        zip[i + 40] = (byte) 0xFF;
        zip[i + 41] = (byte) 0xA1; // 0120777, in the upper half of the attributes
      }
    }
    return zip;
  }

  private void type(String text) {
    page.locator(".monaco-editor .view-lines").first().click();
    page.keyboard().press("Control+Home");
    page.keyboard().type(text + "\n");
  }

  private String stored() {
    return String.valueOf(candidates.rows(ada, PAYLOAD).getFirst());
  }

  private Locator row(String name) {
    return page.locator("[role=treeitem][data-file$='/" + name + "']");
  }

  private Locator tab(String name) {
    return page.locator("[role=tab][data-tab$='/" + name + "']");
  }

  private Locator saved() {
    return page.locator("[data-saved]");
  }
}
