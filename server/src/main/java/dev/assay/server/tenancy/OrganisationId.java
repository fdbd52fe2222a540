// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.tenancy;

import java.util.UUID;

/** The identity of an organisation: the wall that nothing in the product reaches across. */
public record OrganisationId(UUID value) {

  public static OrganisationId of(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
