// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.Exchange;
import dev.assay.probes.Prerequisite;
import java.util.List;
import java.util.Optional;

/**
 * Holds every answer that the service gave in this run so far against its OpenAPI document: status,
 * content type and body. Nothing is asked anew, so it measures what the other probes asked for.
 */
final class OpenApiResponses implements Check {

  @Override
  public String run(Bench bench) {
    if (bench.surroundings().isTooLong()) {
      throw new AssertionError("the answers are too long to be read, more than 24 MB in all");
    }
    OpenApiDocument document = OpenApiDocument.parse(bench.surroundings().plan().openapi());
    List<Exchange> known =
        bench.surroundings().exchanges().stream()
            .filter(exchange -> document.operation(exchange.method(), exchange.path()).isPresent())
            .toList();
    long successes = known.stream().filter(exchange -> exchange.reply().isSuccess()).count();
    int wanted = bench.number("successes", 3);
    Prerequisite.that(
        successes >= wanted,
        "only %d answers of success were seen, %d are wanted".formatted(successes, wanted));
    for (Exchange exchange : known) {
      Optional<String> difference = document.difference(exchange);
      if (difference.isPresent()) {
        throw new AssertionError(difference.get());
      }
    }
    return known.size() + " answers are as the document says";
  }
}
