// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.delivery.Responses.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The proof of what was handed in: SHA-256 over the attempt's identity and, in order of position,
 * each response that counts: position, newline, payload as PostgreSQL prints it, newline. The same
 * responses give the same receipt, years later.
 */
final class Receipt {
  private Receipt() {}

  static String over(UUID attempt, List<Response> counting) {
    StringBuilder text = new StringBuilder().append(attempt).append('\n');
    counting.stream()
        .sorted(Comparator.comparingInt(Response::position))
        .forEach(response ->
            text.append(response.position())
                .append('\n')
                .append(response.storedText())
                .append('\n'));
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
