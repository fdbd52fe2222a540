// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.models.simulated.Answers;
import dev.assay.models.simulated.SimulatedModel;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestProgram.Answer;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.delivery.TestCandidates.Invited;
import dev.assay.server.tenancy.OrganisationId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A team of a new organisation with one test, the candidates who sit it over the API, and what the
 * team reads of them afterwards. Closing it closes all programs and models that came with it.
 */
final class TestTeam implements AutoCloseable {
  private final int port;
  private final TestHouse house;
  private final TestSittings sittings;
  private final TestCandidates candidates;
  private final JdbcClient jdbc;
  private final OrganisationId organisation;
  private final TestProgram program;
  private final List<AutoCloseable> open = new ArrayList<>();
  private UUID version = new UUID(0, 0);

  TestTeam(
      int port,
      TestHouse house,
      TestSittings sittings,
      TestCandidates candidates,
      JdbcClient jdbc) {
    this.port = port;
    this.house = house;
    this.sittings = sittings;
    this.candidates = candidates;
    this.jdbc = jdbc;
    this.organisation = house.organisation("Lindqvist Systems");
    this.program = TestProgram.of(organisation, Role.OWNER, port, house, jdbc);
    open.add(program);
  }

  /** Somebody who has handed in. */
  record Sat(Invited invited, CandidateProgram program) {}

  OrganisationId organisation() {
    return organisation;
  }

  /** A program with an owner's key. */
  TestProgram program() {
    return program;
  }

  /** A code item in Python. */
  ItemHash sum(String name) {
    return sittings.item(organisation, TestItems.sum(name + " of " + organisation), "code");
  }

  /** An item without code. */
  ItemHash question() {
    return sittings.item(
        organisation, TestSittings.choice("Of " + organisation, "backend.sql", 50), "choice");
  }

  void publishes(List<ItemHash> form) {
    version = sittings.test(organisation, "Backend Engineer", form);
  }

  /**
   * @param rules as they are stored
   */
  void publishes(String rules, List<ItemHash> form) {
    version = sittings.test(organisation, "Backend Engineer", rules, form);
  }

  /** Connects a model, which is simulated. */
  void connects(Answers answers) throws IOException {
    SimulatedModel model = SimulatedModel.start(answers);
    open.add(model);
    Answer added =
        program.post(
            "/api/v1/models",
            "{\"name\": \"Helper\", \"url\": \"%s\", \"model\": \"simulated-small\"}"
                .formatted(model.address()));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
  }

  Invited invites() {
    return candidates.invited(organisation, version);
  }

  CandidateProgram candidate(Invited invited) {
    CandidateProgram candidate = new CandidateProgram(port, invited.token());
    open.add(candidate);
    return candidate;
  }

  /**
   * Somebody sits the test, enters this for the first item, and hands in.
   *
   * @param python as it stands in JSON
   */
  Sat sat(String python) throws IOException, InterruptedException {
    Invited invited = invites();
    CandidateProgram candidate = candidate(invited);
    candidate.post("/start");
    candidate.save(
        1,
        1,
        "{\"language\": \"python\", \"source\": \"%s\", \"drafts\": {}}".formatted(python),
        System.currentTimeMillis());
    candidate.post("/submit");
    return new Sat(invited, candidate);
  }

  /** Where the API has the test. */
  String test() {
    UUID test =
        house.inside(
            organisation,
            () ->
                jdbc.sql("select test_id from test_version where id = ?")
                    .param(version)
                    .query(UUID.class)
                    .single());
    return "/api/v1/tests/" + test;
  }

  /** Where the API has what the team reads of somebody. */
  String dossier(Invited invited) {
    return test() + "/shortlist/" + invited.invitation();
  }

  void change(String sql, Object... values) {
    candidates.change(organisation, sql, values);
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }
}
