// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.connection.ConnectionDraft.Wish;
import dev.assay.server.connection.Trials.Trial;
import dev.assay.server.page.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organisation's models over the API. Keys go in and never come out. */
@RestController
@Profile("web")
@RequestMapping("/api/v1/models")
@Access.Team(Role.OWNER)
@Tag(
    name = "Models",
    description = "Language models that the organisation may ask, at hosts the operator allows.")
class ConnectionApi {
  private final Connections connections;
  private final AllowedHosts hosts;
  private final KeySeal seal;
  private final Trials trials;

  ConnectionApi(Connections connections, AllowedHosts hosts, KeySeal seal, Trials trials) {
    this.connections = connections;
    this.hosts = hosts;
    this.seal = seal;
    this.trials = trials;
  }

  /**
   * @param allowedHosts scheme, host and port of each, as the operator keeps them
   * @param models without their keys
   */
  record Models(List<String> allowedHosts, List<ModelConnection> models) {}

  @Operation(summary = "The organisation's models, and where models may be")
  @GetMapping
  Models all() {
    return new Models(hosts.origins(), connections.all());
  }

  @Operation(summary = "Add a model; the first is the one that tests use")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ModelConnection add(@RequestBody Wish wish) {
    return find(connections.add(ConnectionDraft.of(wish, hosts, seal)));
  }

  @Operation(
      summary = "Change a model",
      description =
          "A key that is not mentioned stays, unless the url changes: then it is forgotten.")
  @PutMapping("/{connection}")
  ModelConnection change(@PathVariable UUID connection, @RequestBody Wish wish) {
    find(connection);
    connections.change(connection, ConnectionDraft.of(wish, hosts, seal));
    return find(connection);
  }

  @Operation(summary = "Let tests use this model")
  @PostMapping("/{connection}/use")
  ModelConnection use(@PathVariable UUID connection) {
    find(connection);
    connections.use(connection);
    return find(connection);
  }

  @Operation(summary = "Ask a model one small question, to see that it answers")
  @PostMapping("/{connection}/try")
  Trial tryIt(@PathVariable UUID connection) {
    return trials.run(find(connection));
  }

  @Operation(summary = "Remove a model and forget its key; what it was asked stays")
  @DeleteMapping("/{connection}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID connection) {
    find(connection);
    connections.remove(connection);
  }

  private ModelConnection find(UUID id) {
    return connections.find(id).orElseThrow(() -> Refusal.notFound("model"));
  }
}
