// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.assistant;

import java.net.URI;
import java.util.List;

/**
 * The assistant beside an item. Public for its template and the API.
 *
 * @param model as the team named the connection
 * @param host where what one asks goes
 * @param simulated whether its answers are written down beforehand
 */
public record AssistantView(
    int position,
    String model,
    String host,
    boolean simulated,
    boolean measured,
    Budget budget,
    List<Turn> turns) {

  /** The host of an address, as candidates are told it. */
  public static String host(String url) {
    return URI.create(url).getHost();
  }
}
