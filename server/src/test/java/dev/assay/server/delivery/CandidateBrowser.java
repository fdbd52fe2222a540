// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.delivery.TestCandidates.Invited;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does over HTTP, without its scripts. */
final class CandidateBrowser implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NORMAL)
          .build();
  private String csrf = "";

  CandidateBrowser(int port) {
    this.base = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(base + path)));
    Matcher token = CSRF.matcher(response.body());
    if (token.find()) {
      csrf = token.group(1);
    }
    return response;
  }

  HttpResponse<String> post(String path, String... fields)
      throws IOException, InterruptedException {
    StringBuilder form = new StringBuilder("_csrf=" + encoded(csrf));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", csrf)
            .POST(BodyPublishers.ofString(json)));
  }

  /** Opens the link and presses Start. */
  HttpResponse<String> start(Invited invited) throws IOException, InterruptedException {
    get(invited.link());
    HttpResponse<String> room = post(invited.link(), "then", "START");
    get(invited.room());
    return room;
  }

  /** Sends one save of a choice. */
  HttpResponse<String> save(
      Invited invited, int position, String writer, long seq, String chosen, long madeAt)
      throws IOException, InterruptedException {
    return postJson(
        invited.room() + "/saves",
        """
        {"saves": [{"position": %d, "writer": "%s", "seq": %d, "madeAt": %d,
                    "payload": {"chosen": ["%s"]}}]}
        """
            .formatted(position, writer, seq, madeAt, chosen));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
