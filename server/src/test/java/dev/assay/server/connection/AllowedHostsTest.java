// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedHostsTest {

  @ParameterizedTest
  @CsvSource({
    "https://models.example.org/v1, true",
    "https://MODELS.example.org:443/v1, true",
    "http://models.example.org/v1, false",
    "https://models.example.org:8443/v1, false",
    "https://models.example.org.evil.net/v1, false",
    "http://127.0.0.1:11434/v1, true",
    "http://127.0.0.1:22/v1, true",
    "http://127.0.0.2:11434/v1, false",
    "http://localhost:11434/v1, false",
    "http://169.254.169.254/v1, false",
  })
  void a_model_may_be_only_where_the_operator_says(URI address, boolean allowed) {
    AllowedHosts hosts =
        new AllowedHosts(List.of("https://models.example.org", " http://127.0.0.1:* ", ""));
    assertThat(hosts.allow(address)).isEqualTo(allowed);
  }

  @Test
  void nothing_listed_is_nothing_allowed_this_machine_included() {
    assertThat(new AllowedHosts(List.of()).allow(URI.create("http://127.0.0.1:11434/v1")))
        .isFalse();
  }

  @Test
  void an_entry_that_is_no_origin_is_told() {
    assertThatThrownBy(() -> new AllowedHosts(List.of("models.example.org")))
        .hasMessageContaining("ASSAY_MODEL_HOSTS", "models.example.org");
  }
}
