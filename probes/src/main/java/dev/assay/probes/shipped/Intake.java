// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.Reply;
import dev.assay.probes.RequestLine;
import dev.assay.probes.Service;
import java.util.Base64;

/**
 * Where a service takes documents and files: as the whole body of a request, or as ${input} in it.
 *
 * @param service as whoever sends them uses it, with the type of the body
 */
record Intake(RequestLine request, Service service, boolean isBody) {
  private static final String INPUT = "input";

  /** That of the setting request; the setting type says of what type a body is. */
  static Intake of(Bench bench, String usualType) {
    RequestLine request = bench.line("request");
    Service service = bench.person().service();
    return request.variables().contains(INPUT)
        ? new Intake(request, service, false)
        : new Intake(
            request, service.with("Content-Type", bench.optional("type").orElse(usualType)), true);
  }

  Reply send(String text) {
    return isBody ? request.to(service, text) : request.with(INPUT, text).to(service);
  }

  /** Sends bytes; where there is no room for them but in text, as Base64. */
  Reply send(byte[] content) {
    return isBody
        ? request.to(service, content)
        : send(Base64.getEncoder().encodeToString(content));
  }
}
