// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of probes is to do: the first line that their process reads, as JSON.
 *
 * @param port where the service listens
 * @param health the path that is answered with a status of the 200s once the service is ready
 * @param bootSeconds how long it may take until then
 * @param accounts how people get into the service; empty when nobody signs in
 * @param openapi the service's OpenAPI document, YAML or JSON; empty for none
 * @param shipped the probes that ship, switched on
 * @param classes the names of the author's JUnit classes
 * @param collections the author's Postman collections
 * @param canary a word of this run
 * @param canaryFile where a file with that word lies in the service's file system
 * @param home where the service has its directory
 * @param files where the probes see that directory
 * @param database its PostgreSQL
 * @param partner the port where the probes play the partner that the service may call
 * @param requests sent before all probes, in this order
 * @param only ids of the probes to be run; all when there are none
 * @param groups which groups, in their order
 * @param probeSeconds what one probe may take
 * @param seconds what all may take; what is left out then is blocked
 */
public record ProbePlan(
    int port,
    String health,
    int bootSeconds,
    Optional<Accounts> accounts,
    String openapi,
    List<Switched> shipped,
    List<String> classes,
    List<PostmanProbes> collections,
    String canary,
    String canaryFile,
    String home,
    String files,
    Optional<Database> database,
    int partner,
    List<Asked> requests,
    Set<String> only,
    List<ProbeGroup> groups,
    int probeSeconds,
    int seconds) {

  public ProbePlan {
    shipped = List.copyOf(shipped);
    classes = List.copyOf(classes);
    collections = List.copyOf(collections);
    requests = List.copyOf(requests);
    only = Set.copyOf(only);
    groups = List.copyOf(groups);
  }

  /** Whether there is no probe at all. */
  public boolean probesNothing() {
    return classes.isEmpty() && collections.isEmpty() && shipped.isEmpty();
  }

  /** Whether a probe is to be run. */
  public boolean wants(String id) {
    return only.isEmpty() || only.contains(id);
  }

  /**
   * A probe that ships, switched on.
   *
   * @param probe its name
   * @param id what it is called in this package; its name unless it is switched on twice
   * @param weight marks; 0 for a guard
   * @param says what it means when it passes
   * @param settings where in this service it looks
   */
  public record Switched(
      String probe, String id, int weight, String says, Map<String, String> settings) {
    public Switched {
      settings = Map.copyOf(settings);
    }
  }

  /**
   * How people get into a service. Each of the requests is a {@link RequestLine} that may use
   * ${name} and ${password}.
   *
   * @param register makes an account; empty when signing in does
   * @param signIn whose answer holds a token
   * @param token JSON pointer to it
   * @param header the name of the header that carries it
   * @param value the header's value, with ${token}
   */
  public record Accounts(
      Optional<String> register, String signIn, String token, String header, String value) {}

  /** A PostgreSQL and its superuser. */
  public record Database(String url, String user, String password) {}
}
