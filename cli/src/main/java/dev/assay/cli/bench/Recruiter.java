// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration's recruiter: signs in by link, makes a key, invites over the API. */
final class Recruiter implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("assay_[A-Za-z0-9_-]+");
  private static final Pattern TEST =
      Pattern.compile(
          "href=\"/tests/([0-9a-f-]{36})[^\"]*\"[^>]*>[^<]*Backend Engineer, Java, mid-level<");

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * @param path of the candidate's link
   */
  record Invited(String invitation, String path) {}

  Recruiter(URI base) {
    this.base = base;
  }

  /** Invites so many candidates to the shipped test for backend engineers. */
  List<Invited> invite(String link, int candidates) throws IOException, InterruptedException {
    String path = URI.create(link).getPath();
    post(path, "_csrf=" + csrf(get(path)));
    String team = get("/team");
    String made = post("/team/keys", "name=bench&role=RECRUITER&_csrf=" + csrf(team));
    String key = found(KEY.matcher(made), "an API key on /team").group();
    String test = found(TEST.matcher(get("/tests")), "the test on /tests").group(1);
    JsonMapper json = JsonMapper.builder().build();
    List<Invited> invited = new ArrayList<>();
    for (int i = 1; i <= candidates; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve("/api/v1/tests/" + test + "/invitations"))
              .header("Authorization", "Bearer " + key)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"name\":\"Candidate " + i + "\"}"))
              .build();
      JsonNode created = json.readTree(send(request));
      invited.add(
          new Invited(
              created.path("invitation").asString(),
              URI.create(created.path("link").asString()).getPath()));
    }
    return invited;
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(base.resolve(path)).build());
  }

  private String post(String path, String form) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(request.uri() + " answered " + response.statusCode());
    }
    return response.body();
  }

  private static String csrf(String page) throws IOException {
    String token = found(CSRF.matcher(page), "a token in the form").group(1);
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  private static Matcher found(Matcher matcher, String what) throws IOException {
    if (!matcher.find()) {
      throw new IOException("there is no sign of " + what);
    }
    return matcher;
  }

  @Override
  public void close() {
    client.close();
  }
}
