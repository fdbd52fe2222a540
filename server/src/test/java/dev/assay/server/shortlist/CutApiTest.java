// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestProgram.Answer;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cut of a test, and who reads it, as a program sets them. */
@ServerTest
class CutApiTest {
  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired TestSittings sittings;
  @Autowired JdbcClient jdbc;

  private TestProgram program;
  private String test;

  @BeforeEach
  void aTestWithAProgram() {
    OrganisationId organisation = house.organisation("Lighthouse");
    program = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    var item =
        sittings.item(
            organisation,
            TestSittings.choice("Cut of " + organisation, "backend.sql", 50),
            "choice");
    test =
        "/api/v1/tests/"
            + sittings
                .begin(
                    organisation,
                    sittings.test(organisation, "Backend", List.of(item)),
                    "Ada",
                    "ada@example.org")
                .test();
  }

  @AfterEach
  void end() {
    program.close();
  }

  @Test
  void a_cut_is_looked_at_moved_with_a_reason_and_taken_back() {
    double before = program.get(test + "/shortlist/cut").json().path("from").asDouble();
    double to = before + 0.5;
    assertThat(program.get(test + "/shortlist/cut?to=" + to).json().path("to").asDouble())
        .isEqualTo(to);

    Answer moved = move(before, to, "We need seniors");
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    assertThat(program.get(test + "/shortlist").json().path("cut").asDouble()).isEqualTo(to);
    assertThat(move(before, to, "Again").status()).as("seen before it moved").isEqualTo(409);

    assertThat(program.post(test + "/shortlist/cut/undo", "{}").status()).isEqualTo(200);
    assertThat(program.get(test + "/shortlist").json().path("cut").asDouble()).isEqualTo(before);
  }

  @Test
  void a_move_needs_a_reason_and_a_place_on_the_scale() {
    assertThat(move(0, 0.5, " ").at("/field")).isEqualTo("reason");
    assertThat(move(0, 40, "Far").at("/field")).isEqualTo("to");
    assertThat(program.get(test + "/shortlist/cut?to=NaN").status()).isEqualTo(422);
  }

  @Test
  void hiring_managers_are_chosen_and_nobody_else_is() {
    String manager = member("HIRING_MANAGER");
    String author = member("AUTHOR");

    Answer chosen =
        program.call(
            "PUT", test + "/readers", "{\"readers\": [\"%s\", \"%s\"]}".formatted(manager, author));

    assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
    assertThat(chosen.json().size()).isOne();
    assertThat(chosen.at("/0/account")).isEqualTo(manager);
    assertThat(chosen.json().at("/0/chosen").asBoolean()).isTrue();
    assertThat(program.call("PUT", test + "/readers", "{}").at("/field")).isEqualTo("readers");
    assertThat(program.get(test + "/readers").text()).isEqualTo(chosen.text());
  }

  private String member(String role) {
    return program
        .post(
            "/api/v1/members",
            "{\"name\": \"%1$s\", \"email\": \"%1$s@example.org\", \"role\": \"%1$s\"}"
                .formatted(role))
        .at("/id");
  }

  private Answer move(double from, double to, String reason) {
    return program.post(
        test + "/shortlist/cut",
        "{\"from\": %s, \"to\": %s, \"reason\": \"%s\"}".formatted(from, to, reason));
  }
}
