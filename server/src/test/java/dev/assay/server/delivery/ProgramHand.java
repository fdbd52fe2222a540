// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.TestClock;
import dev.assay.server.delivery.ShippedSittings.Hand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sits by the public API, with nothing but the token of the link. */
final class ProgramHand implements Hand {
  private final CandidateProgram program;
  private final TestClock clock;

  ProgramHand(int port, String token, TestClock clock) {
    this.program = new CandidateProgram(port, token);
    this.clock = clock;
  }

  @Override
  public void start() throws Exception {
    assertThat(program.post("/start").status()).isEqualTo(200);
  }

  @Override
  public void answer(int position, String type, JsonNode response) throws Exception {
    String payload = JsonMapper.shared().writeValueAsString(response);
    assertThat(program.save(position, 1, payload, clock.millis()).text()).contains("IN_TIME");
  }

  @Override
  public void submit() throws Exception {
    assertThat(program.post("/submit").at("/receipt").asString()).hasSize(64);
  }

  @Override
  public void close() {
    program.close();
  }
}
