// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestProgram.Answer;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an owner's key may do to a team, and what no key may. */
@ServerTest
class TeamApiTest {
  @LocalServerPort int port;
  @Autowired TestHouse house;
  @Autowired JdbcClient jdbc;
  @Autowired Team team;
  @Autowired ApiKeys keys;

  private OrganisationId organisation;
  private TestProgram program;

  @BeforeEach
  void aCompanyWithAnOwnersKey() {
    organisation = house.organisation("Lighthouse");
    program = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
  }

  @AfterEach
  void end() {
    program.close();
  }

  @Test
  void a_key_adds_a_member_changes_the_role_and_removes_the_member() {
    Answer added = add("Rea", "Rea@Example.org", "RECRUITER");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.at("/email")).isEqualTo("rea@example.org");
    assertThat(program.get("/api/v1/mail").text()).contains("/welcome/");
    String member = "/api/v1/members/" + added.at("/id");

    assertThat(program.call("PUT", member + "/role", "{\"role\": \"REVIEWER\"}").at("/role"))
        .isEqualTo("REVIEWER");
    assertThat(program.delete(member).status()).isEqualTo(204);
    assertThat(program.delete(member).status()).isEqualTo(404);
  }

  @Test
  void no_key_makes_changes_or_removes_an_owner_or_makes_a_key() {
    Answer owner = add("Eve", "eve@example.org", "OWNER");
    assertThat(owner.status()).isEqualTo(403);
    assertThat(owner.at("/detail")).contains("owners");

    String maker = "/api/v1/members/" + program.get("/api/v1/members").at("/items/0/id");
    assertThat(program.call("PUT", maker + "/role", "{\"role\": \"AUTHOR\"}").status())
        .isEqualTo(403);
    assertThat(program.delete(maker).status()).isEqualTo(403);
    String rea = "/api/v1/members/" + add("Rea", "rea@example.org", "AUTHOR").at("/id");
    assertThat(program.call("PUT", rea + "/role", "{\"role\": \"OWNER\"}").status()).isEqualTo(403);
    assertThat(program.post("/api/v1/keys", "{\"name\": \"x\", \"role\": \"OWNER\"}").status())
        .isEqualTo(405);
  }

  @Test
  void inviting_a_member_again_changes_nothing() {
    add("Rea", "rea@example.org", "RECRUITER");

    assertThat(add("Rea", "rea@example.org", "AUTHOR").status()).isEqualTo(409);
    assertThat(members()).contains("RECRUITER").doesNotContain("AUTHOR");
  }

  @Test
  void a_refusal_names_the_field() {
    Answer address = add("Rea", "rea@", "RECRUITER");
    assertThat(address.status()).isEqualTo(422);
    assertThat(address.at("/field")).isEqualTo("email");
    Answer role = add("Rea", "rea@example.org", "KING");
    assertThat(role.status()).isEqualTo(422);
    assertThat(role.at("/field")).isEqualTo("role");
    Answer missing = program.post("/api/v1/members", "{\"name\": \"Rea\"}");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.at("/field")).isEqualTo("email");
    assertThat(program.post("/api/v1/members", "no JSON").status()).isEqualTo(400);
    assertThat(program.get("/api/v1/members?size=501").at("/field")).isEqualTo("size");
  }

  @Test
  void a_revoked_key_opens_nothing_any_more() {
    Answer listed = program.get("/api/v1/keys");
    assertThat(listed.text()).contains("Careers site").doesNotContain("assay_");
    assertThat(program.get("/api/v1/me").at("/role")).isEqualTo("OWNER");

    assertThat(program.delete("/api/v1/keys/" + listed.at("/0/id")).status()).isEqualTo(204);

    Answer refused = program.get("/api/v1/keys");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.at("/status")).isEqualTo("401");
  }

  @Test
  void the_keys_of_whoever_is_owner_no_more_end() {
    UUID second =
        Tenancy.call(
            organisation,
            () -> {
              UUID member =
                  team.invite("two@example.org", "Two", Role.OWNER, Locale.ENGLISH)
                      .orElseThrow()
                      .id();
              keys.create("Second", Role.OWNER, member);
              return member;
            });
    Tenancy.run(organisation, () -> team.changeRole(second, Role.RECRUITER));

    List<String> left =
        Tenancy.call(organisation, () -> keys.all().stream().map(key -> key.name()).toList());
    assertThat(left).containsExactly("Careers site");
  }

  private Answer add(String name, String email, String role) {
    return program.post(
        "/api/v1/members",
        "{\"name\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}".formatted(name, email, role));
  }

  private String members() {
    return program.get("/api/v1/members").text();
  }
}
