// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@ServerTest
class AssetsTest {
  @LocalServerPort private int port;
  @Autowired private ResourceUrlProvider addresses;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assay.css",
        "htmx.min.js",
        "page/theme.js",
        "fonts/source-sans-pro-latin-400-normal.woff2",
        "monaco-0.52.2/vs/loader.js"
      })
  void an_asset_is_served_under_its_address_for_a_year(String asset) throws Exception {
    HttpResponse<String> response =
        get(requireNonNull(addresses.getForLookupPath("/assets/" + asset)));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("cache-control"))
        .hasValue("max-age=31536000, public, immutable");
  }

  @Test
  void scripts_share_one_version_so_that_they_can_import_each_other() {
    assertThat(addresses.getForLookupPath("/assets/page/theme.js"))
        .matches("/assets/[0-9a-f]{16}/page/theme\\.js");
  }

  @Test
  void a_page_that_nobody_knows_is_refused() throws Exception {
    assertThat(get("/assets/nothing.css").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://localhost:" + port + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
