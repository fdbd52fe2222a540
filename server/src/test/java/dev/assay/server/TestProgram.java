// SPDX-License-Identifier: Apache-2.0
package dev.assay.server;

import dev.assay.server.access.Role;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.token.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API with a key of its own, as a customer's would. */
public final class TestProgram implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String key;

  private TestProgram(int port, String key) {
    this.base = "http://localhost:" + port;
    this.key = key;
  }

  /** What came back. */
  public record Answer(int status, String text) {
    public JsonNode json() {
      return JSON.readTree(text);
    }

    /** A value by its JSON pointer. */
    public String at(String pointer) {
      return json().at(pointer).asString("");
    }
  }

  /** A program of the organisation, with a key of a role that a new owner has made. */
  public static TestProgram of(
      OrganisationId organisation, Role role, int port, TestHouse house, JdbcClient jdbc) {
    UUID owner = UUID.randomUUID();
    Secret secret = new Secret("assay_" + Secret.random().value());
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    house.inside(
        organisation,
        () -> {
          jdbc.sql(
                  "insert into account (id, organisation_id, email, display_name, created_at)"
                      + " values (?, ?, ?, 'Olga Owner', ?)")
              .params(owner, organisation.value(), owner + "@example.org", now)
              .update();
          jdbc.sql(
                  "insert into membership (organisation_id, account_id, role, created_at)"
                      + " values (?, ?, 'OWNER', ?)")
              .params(organisation.value(), owner, now)
              .update();
          return jdbc.sql(
                  """
                  insert into api_key (id, organisation_id, name, key_hash, role, created_by,
                                       created_at)
                  values (?, ?, 'Careers site', ?, ?, ?, ?)
                  """)
              .params(
                  UUID.randomUUID(), organisation.value(), secret.hash(), role.name(), owner, now)
              .update();
        });
    return new TestProgram(port, secret.value());
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), "application/json");
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), "application/json");
  }

  public Answer post(String path) {
    return post(path, "");
  }

  public Answer post(String path, String json) {
    return call("POST", path, json);
  }

  public Answer call(String method, String path, String json) {
    return send(method, path, BodyPublishers.ofString(json), "application/json");
  }

  public Answer postCsv(String path, String table) {
    return send("POST", path, BodyPublishers.ofString(table), "text/csv");
  }

  private Answer send(String method, String path, BodyPublisher body, String type) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", type)
            .method(method, body)
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
