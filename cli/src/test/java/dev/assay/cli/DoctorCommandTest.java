// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void json_names_what_was_looked_at_and_how_it_is() {
    Assay.commandLine()
        .setOut(new PrintWriter(out, true))
        .execute("doctor", "--json", "--data", folder.toString());
    JsonNode findings = JsonMapper.builder().build().readTree(out.toString());
    List<String> names = new ArrayList<>();
    for (JsonNode finding : findings) {
      names.add(finding.get("name").asString());
      assertThat(finding.get("state").asString()).isIn("OK", "WEAK", "MISSING");
      assertThat(finding.get("explanation").asString()).isNotBlank();
    }
    assertThat(names).contains("java", "database", "disk", "sandbox", "language python");
  }
}
