// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.serve;

import dev.assay.cli.Refusal;
import dev.assay.postgres.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator asked for, checked.
 *
 * @param host the address the web process listens on
 * @param port its port; 0 for any that is free
 * @param url the base of links, when the operator named one
 * @param database a PostgreSQL of the operator's own, when there is one
 * @param modelHosts where language models may be: scheme, host and port of each
 */
public record ServeSettings(
    Path data,
    InetAddress host,
    int port,
    Optional<String> url,
    boolean demo,
    Optional<Database> database,
    List<String> modelHosts) {

  private static final int MAX_PORT = 65535;

  /**
   * @throws Refusal when the wishes cannot be met together
   */
  public ServeSettings {
    if (port < 0 || port > MAX_PORT) {
      throw Refusal.badInput("--port must be between 0 and 65535, not " + port);
    }
    if (demo && !host.isLoopbackAddress()) {
      throw Refusal.badInput(
          "--demo prints links that sign anyone in, so it serves this machine only:"
              + " leave out --host");
    }
    if (host.isAnyLocalAddress() && url.isEmpty()) {
      throw Refusal.badInput(
          "with --host "
              + host.getHostAddress()
              + " say with --url under which address people reach Assay, for the links in mails");
    }
    url.ifPresent(ServeSettings::check);
    modelHosts = List.copyOf(modelHosts);
    modelHosts.forEach(ServeSettings::checkHost);
  }

  /** The address an operator wrote, resolved. */
  public static InetAddress host(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (IOException e) {
      throw Refusal.badInput("--host " + name + " is not an address of this machine");
    }
  }

  /** The PostgreSQL that the environment names, if it names one. */
  public static Optional<Database> database(Map<String, String> environment) {
    String url = environment.getOrDefault("ASSAY_DATABASE_URL", "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw Refusal.badInput("ASSAY_DATABASE_URL must start with jdbc:postgresql:");
    }
    return Optional.of(
        new Database(
            url,
            environment.getOrDefault("ASSAY_DATABASE_USER", "assay"),
            environment.getOrDefault("ASSAY_DATABASE_PASSWORD", "")));
  }

  /** The base of every link, for the port that was taken. */
  String baseUrl(int taken) {
    return url.map(given -> given.replaceAll("/+$", ""))
        .orElseGet(() -> {
          String name = host.isLoopbackAddress() ? "localhost" : bracketed(host);
          return "http://" + name + ":" + taken;
        });
  }

  private static String bracketed(InetAddress address) {
    String text = address.getHostAddress();
    return text.contains(":") ? "[" + text + "]" : text;
  }

  private static void checkHost(String origin) {
    if (!origin.matches("(?i)https?://[^/?#@,\\s]+")) {
      throw Refusal.badInput(
          "--model-host must be like https://models.example.org or http://127.0.0.1:11434, not "
              + origin);
    }
  }

  private static void check(String url) {
    try {
      URI uri = URI.create(url);
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw Refusal.badInput("--url must be like https://tests.example.org, not " + url);
  }
}
