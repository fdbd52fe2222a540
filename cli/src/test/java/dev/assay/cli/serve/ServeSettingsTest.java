// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.cli.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeSettingsTest {

  private static ServeSettings settings(String host, int port, String url, boolean demo) {
    return new ServeSettings(
        Path.of("/data"),
        ServeSettings.host(host),
        port,
        Optional.of(url).filter(given -> !given.isEmpty()),
        demo,
        Optional.empty(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, '', http://localhost:8080",
    "192.0.2.7, '', http://192.0.2.7:8080",
    "::1, '', http://localhost:8080",
    "2001:db8::7, '', 'http://[2001:db8:0:0:0:0:0:7]:8080'",
    "0.0.0.0, https://tests.example.org/, https://tests.example.org",
  })
  void links_start_with_what_the_operator_said_or_the_address(
      String host, String url, String expected) {
    assertThat(settings(host, 8080, url, false).baseUrl(8080)).isEqualTo(expected);
  }

  @Test
  void every_address_of_the_machine_needs_a_name_for_links() {
    assertThatThrownBy(() -> settings("0.0.0.0", 8080, "", false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tests.example.org", "ftp://tests.example.org", "http:", "http://a b"})
  void a_base_of_links_is_a_web_address(String url) {
    assertThatThrownBy(() -> settings("127.0.0.1", 8080, url, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:11434", "http://models/v1", "http://a,b", "http://me@models"})
  void a_host_of_models_is_scheme_host_and_port(String origin) {
    Path data = Path.of("/data");
    assertThatThrownBy(() ->
            new ServeSettings(
                data,
                ServeSettings.host("127.0.0.1"),
                8080,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(origin)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--model-host", origin);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void a_port_is_a_port(int port) {
    assertThatThrownBy(() -> settings("127.0.0.1", port, "", false)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_database_is_named_in_the_environment() {
    assertThat(ServeSettings.database(Map.of())).isEmpty();
    var database =
        ServeSettings.database(
            Map.of(
                "ASSAY_DATABASE_URL",
                "jdbc:postgresql://db/assay",
                "ASSAY_DATABASE_PASSWORD",
                "secret"));
    assertThat(database).get().asString().isEqualTo("assay at jdbc:postgresql://db/assay");
    assertThatThrownBy(() -> ServeSettings.database(Map.of("ASSAY_DATABASE_URL", "mysql://x")))
        .isInstanceOf(Refusal.class);
  }
}
