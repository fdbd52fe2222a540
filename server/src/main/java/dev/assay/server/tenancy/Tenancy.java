// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.tenancy;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;

/**
 * For whom the current thread works. Transactions opened inside a scope see the rows of that
 * organisation alone; transactions opened outside any scope see no organisation's rows at all.
 */
public final class Tenancy {
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();
  private static final String EVERYBODY = "*";

  private Tenancy() {}

  public static void run(OrganisationId organisation, Runnable work) {
    ScopedValue.where(CURRENT, organisation.toString()).run(work);
  }

  public static <R, X extends Throwable> R call(
      OrganisationId organisation, CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, organisation.toString()).<R, X>call(work::call);
  }

  /**
   * Work of the house across organisations: finding out whose a token is, closing what has expired,
   * sending mail. Never for what a request asks to see.
   */
  public static <R, X extends Throwable> R acrossOrganisations(CallableOp<? extends R, X> work)
      throws X {
    return ScopedValue.where(CURRENT, EVERYBODY).<R, X>call(work::call);
  }

  /** The organisation the current thread works for; empty outside a scope and across all. */
  public static Optional<OrganisationId> current() {
    return setting().filter(id -> !id.equals(EVERYBODY)).map(OrganisationId::of);
  }

  /** The organisation the current thread works for; a caller outside a scope is a defect. */
  public static OrganisationId required() {
    return current()
        .orElseThrow(() -> new IllegalStateException("outside any organisation's scope"));
  }

  static Optional<String> setting() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }
}
