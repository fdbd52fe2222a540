// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.models.simulated.Reply;
import dev.assay.models.simulated.SimulatedFault;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestSittings;
import dev.assay.server.TestTexts;
import dev.assay.server.invitation.Invitations;
import dev.assay.server.tenancy.OrganisationId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A model sees the pictures and the attachments of an item, as far as it can. */
@ServerTest
class SitterFilesTest {
  private static final int PLENTY = 1_000_000;
  private static final byte[] PNG = "\u0089PNG\r\n\u001a\nand so on".getBytes(ISO_8859_1);
  private static final String DATA = Base64.getEncoder().encodeToString(PNG);
  private static final Reply ANSWER = SatTest.say("{\"text\": \"I looked.\"}");

  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private Sitter sitter;
  @Autowired private Sittings rows;
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;

  @Test
  void pictures_and_texts_go_along_and_what_does_not_is_noted() throws Exception {
    try (SatTest sat = sat((_, _) -> ANSWER)) {
      UUID sitting = sits(sat);

      JsonNode content = asked(sat, 0);
      assertThat(content.at("/1/type").asString()).isEqualTo("image_url");
      assertThat(content.at("/1/image_url/url").asString())
          .isEqualTo("data:image/png;base64," + DATA);
      assertThat(content.at("/0/text").asString())
          .contains("Picture 1 is map.png (files/", "rows.csv", "```\nsku,count\n7,3\n```")
          .doesNotContain("HIDDEN", "PK\u0003");
      assertThat(note(sat, sitting).shortfalls())
          .containsExactly(new Shortfall("blob.zip", Shortfall.Kind.NOT_READABLE));
      assertThat(kept(sat)).contains("image/png, " + PNG.length + " bytes").doesNotContain(DATA);
    }
  }

  @Test
  void a_server_that_takes_no_pictures_is_asked_without_them_and_that_is_noted() throws Exception {
    try (SatTest sat =
        sat((_, request) ->
            request.toString().contains("image_url")
                ? new Reply.Fail(SimulatedFault.QUESTION_REFUSED)
                : ANSWER)) {
      UUID sitting = sits(sat);

      assertThat(sat.asked).hasSize(2);
      assertThat(asked(sat, 1).asString())
          .contains("The picture map.png", "cannot be shown", "sku,count");
      assertThat(note(sat, sitting).trouble()).isEmpty();
      assertThat(note(sat, sitting).shortfalls())
          .contains(new Shortfall("map.png", Shortfall.Kind.PICTURE_REFUSED));
    }
  }

  private SatTest sat(SatTest.Says says) throws Exception {
    OrganisationId organisation = house.organisation("Northwind");
    Map<String, byte[]> files = new TreeMap<>(TestTexts.invoice("files " + organisation).all());
    files.put("statement.md", "Look: ![a map](pictures/map.png)".getBytes(UTF_8));
    files.put("pictures/map.png", PNG);
    files.put("attachments/rows.csv", "sku,count\n7,3\n".getBytes(UTF_8));
    files.put("attachments/blob.zip", "PK\u0003\u0004".getBytes(ISO_8859_1));
    return new SatTest(
        house,
        sittings,
        jdbc,
        port,
        organisation,
        List.of(sittings.item(organisation, ItemFiles.of(files), "text")),
        PLENTY,
        says);
  }

  private UUID sits(SatTest sat) {
    UUID sitting = sat.withoutJob(invitations, rows);
    while (sat.inside(() -> sitter.step(sitting)).isPresent()) {
      assertThat(sat.inside(() -> rows.find(sitting)).orElseThrow().trouble()).isEmpty();
    }
    assertThat(sat.inside(() -> rows.find(sitting)).orElseThrow().state())
        .isEqualTo(Sitting.State.HANDED_IN);
    return sitting;
  }

  private Sittings.Note note(SatTest sat, UUID sitting) {
    return Objects.requireNonNull(sat.inside(() -> rows.notes(sitting)).get(1));
  }

  private static JsonNode asked(SatTest sat, int number) {
    ObjectNode request = (ObjectNode) JsonMapper.shared().readTree(sat.asked.get(number));
    return request.at("/messages/1/content");
  }

  private String kept(SatTest sat) {
    return house.inside(
        sat.organisation,
        () ->
            jdbc.sql("select string_agg(request::text, ' ') from model_exchange")
                .query(String.class)
                .single());
  }
}
