// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.TestProgram;
import dev.assay.server.TestSittings;
import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a recruiter reads of a test whose answers this installation could not run. */
@ServerTest
class LackingToolsTest {
  @LocalServerPort private int port;
  @Autowired private TestHouse house;
  @Autowired private TestSittings sittings;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private TestProgram recruiter;
  private String design;

  @BeforeEach
  void aTestWithARepair() throws IOException {
    OrganisationId organisation = house.organisation("Lindqvist Systems");
    jdbc.sql("delete from grader").update(); // those of other tests that were killed
    recruiter = TestProgram.of(organisation, Role.RECRUITER, port, house, jdbc);
    ItemFiles repair = ItemFiles.read(Path.of("../content/service/yarn-skeins"));
    ItemHash item = sittings.item(organisation, repair, "service");
    var version = sittings.test(organisation, "Repair", List.of(item));
    design =
        "/api/v1/tests/" + sittings.begin(organisation, version, "Ada", "ada@example.org").test();
  }

  @AfterEach
  void noGraders() {
    jdbc.sql("delete from grader").update();
    recruiter.close();
  }

  @Test
  void it_says_what_lacks_for_which_item_and_what_brings_it() {
    grader("lacking-1", "java", "python", "javascript", "psycopg2", "express");
    assertThat(concerns())
        .contains("does not have node-pg.")
        .contains("miscounts its yarn")
        .contains("./assay languages node-pg.");
  }

  @Test
  void every_machine_that_grades_must_have_it() {
    grader("lacking-1", "java", "python", "javascript", "psycopg2", "express", "node-pg");
    assertThat(concerns()).doesNotContain("./assay languages");
    grader("lacking-2", "java", "python", "psycopg2", "node-pg");
    assertThat(concerns()).contains("./assay languages express javascript.");
  }

  @Test
  void nothing_is_said_of_graders_that_have_not_looked_yet_or_are_gone() {
    jdbc.sql("insert into grader (process, at) values ('lacking-1', ?)")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    grader("lacking-2");
    jdbc.sql("update grader set at = at - interval '1 hour' where process = 'lacking-2'").update();
    assertThat(concerns()).doesNotContain("./assay languages");
  }

  private String concerns() {
    return recruiter.get(design).json().at("/prediction/concerns").toString();
  }

  private void grader(String process, String... tools) {
    jdbc.sql("insert into grader (process, sandbox, tools, at) values (?, 'crun', ?, ?)")
        .params(process, tools, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
