// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.CandidateFile;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.PictureType;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures, attachments and dialogues of a problem package, and nothing else of it. */
@ServerTest
class ItemFilesTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
  private static final CandidateFile MAP =
      CandidateFile.picture("map.svg", utf8(SVG), PictureType.SVG);
  private static final CandidateFile READER =
      CandidateFile.download("reader.html", utf8("<script>alert(2)</script>"));

  @LocalServerPort private int port;
  @Autowired private TestCandidates candidates;
  @Autowired private TestSittings sittings;
  @Autowired private TestHouse house;
  @Autowired private JdbcClient jdbc;

  private CandidateBrowser browser;
  private OrganisationId organisation;
  private ItemFiles files;
  private ItemHash item;

  @BeforeEach
  void writeAnItem() {
    browser = new CandidateBrowser(port);
    organisation = house.organisation("Lindqvist Systems");
    Map<String, byte[]> all = new TreeMap<>(TestItems.code(organisation.toString()).all());
    all.put("statement/problem.en.md", utf8("Look: ![a map](map.svg) ![hidden](../item.yaml)"));
    all.put("statement/map.svg", utf8(SVG));
    all.put("statement/unused.svg", utf8("<svg>HIDDEN</svg>"));
    all.put("attachments/reader.html", utf8("<script>alert(2)</script>"));
    all.put("submissions/accepted/Main.java", utf8("// HIDDEN"));
    all.put("submissions/wrong_answer/none.py", utf8("# HIDDEN"));
    all.put("data/sample/2.interaction", utf8("<who is there\n>a program\n---\n>again\n"));
    files = ItemFiles.of(all);
    item = sittings.item(organisation, files, "code");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void a_picture_is_shown_and_may_do_nothing_of_its_own() throws Exception {
    Invited ada = invited("{\"minutes\": 40}");
    browser.start(ada);
    String address = ada.room() + "/items/1/" + MAP.address();
    assertThat(browser.get(ada.room()).body())
        .contains("<img src=\"" + address + "\" alt=\"a map\" />");
    HttpResponse<String> picture = browser.get(address);
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.body()).isEqualTo(SVG);
    assertThat(picture.headers().map())
        .containsEntry("content-type", List.of("image/svg+xml"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry(
            "content-security-policy",
            List.of("default-src 'none'; style-src 'unsafe-inline'; sandbox"))
        .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
        .containsEntry("cache-control", List.of("max-age=86400, private, immutable"));
  }

  @Test
  void an_attachment_is_a_download_and_never_a_page() throws Exception {
    Invited ada = invited("{\"minutes\": 40}");
    browser.start(ada);
    String address = ada.room() + "/items/1/" + READER.address();
    assertThat(browser.get(ada.room()).body())
        .contains("<a href=\"" + address + "\" download=\"reader.html\">reader.html</a>");
    HttpResponse<String> download = browser.get(address);
    assertThat(download.body()).isEqualTo("<script>alert(2)</script>");
    assertThat(download.headers().firstValue("content-type")).hasValue("application/octet-stream");
    assertThat(download.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("reader.html");
  }

  @Test
  void an_interaction_is_shown_as_a_dialogue() throws Exception {
    Invited ada = invited("{\"minutes\": 40}");
    browser.start(ada);
    assertThat(browser.get(ada.room()).body())
        .contains(
            "Your program reads",
            "<td><code>who is there</code></td><td></td>",
            "<td></td><td><code>a program</code></td>",
            "The program ends and is started again.");
  }

  @Test
  void nothing_else_of_the_package_can_be_fetched() throws Exception {
    Invited ada = invited("{\"minutes\": 40}");
    browser.start(ada);
    try (CandidateProgram program = new CandidateProgram(port, ada.token())) {
      assertThat(program.get("/items/1/" + MAP.address()).text()).isEqualTo(SVG);
      for (String file : closed().toList()) {
        assertRefused(browser.get(ada.room() + "/items/1/files/" + file));
        assertThat(program.get("/items/1/files/" + file).status()).as(file).isIn(400, 404);
      }
    }
  }

  @Test
  void what_is_not_open_to_the_candidate_has_no_files_either() throws Exception {
    String address = "/items/2/" + MAP.address();
    Invited ada = invited("{\"minutes\": 40, \"navigation\": \"linear\"}");
    assertThat(browser.get(ada.room() + address).statusCode()).isNotEqualTo(200);
    browser.start(ada);
    assertThat(browser.get(ada.room() + "/items/1/" + MAP.address()).statusCode()).isEqualTo(200);
    assertRefused(browser.get(ada.room() + address));
    try (CandidateBrowser stranger = new CandidateBrowser(port)) {
      assertThat(stranger.get(ada.room() + "/items/1/" + MAP.address()).statusCode())
          .isEqualTo(403);
    }
    browser.post(ada.room() + "/submit");
    assertThat(browser.get(ada.room() + "/items/1/" + MAP.address()).statusCode()).isEqualTo(409);
  }

  @Test
  void the_team_gets_the_same_files_and_no_others_by_the_same_names() {
    try (TestProgram author = TestProgram.of(organisation, Role.AUTHOR, port, house, jdbc)) {
      String whole = "/api/v1/items/" + item.hex();
      String base = whole + "/";
      assertThat(author.get(base + "preview").text()).contains(MAP.hash(), READER.hash());
      assertThat(author.get(base + MAP.address()).text()).isEqualTo(SVG);
      assertThat(author.get(base + "files/" + "0".repeat(64)).status()).isEqualTo(404);
      assertThat(author.get(whole).text()).contains("/items/" + item.hex() + "/" + MAP.address());
    }
  }

  /** By hash, by path, and by ways around. */
  private Stream<String> closed() {
    Stream<String> hashes =
        files.all().entrySet().stream()
            .filter(file -> !file.getKey().endsWith("map.svg"))
            .filter(file -> !file.getKey().startsWith("attachments/"))
            .map(file -> CandidateFile.download(file.getKey(), file.getValue()).hash());
    Stream<String> ways =
        Stream.of(
            "problem.yaml",
            "map.svg",
            "..%2Fitem.yaml",
            "%2e%2e/problem.yaml",
            MAP.hash().toUpperCase(Locale.ROOT),
            MAP.hash() + "%00",
            "'%20or%20true%20--");
    return Stream.concat(hashes, ways);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("HIDDEN");
  }

  private Invited invited(String rules) throws IOException {
    ItemHash later = sittings.item(organisation, withAnotherTitle(), "code");
    return candidates.invited(
        organisation, sittings.test(organisation, "Backend", rules, List.of(item, later)));
  }

  private ItemFiles withAnotherTitle() {
    Map<String, byte[]> all = new TreeMap<>(files.all());
    String manifest = new String(all.get("item.yaml"), StandardCharsets.UTF_8);
    all.put("item.yaml", utf8(manifest.replace("HIDDEN title", "HIDDEN other title")));
    return ItemFiles.of(all);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
