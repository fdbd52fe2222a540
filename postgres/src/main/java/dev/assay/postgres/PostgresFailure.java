// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

/** A PostgreSQL program did not do what it was started for; the message ends with what it said. */
public final class PostgresFailure extends RuntimeException {

  PostgresFailure(String message) {
    super(message);
  }
}
