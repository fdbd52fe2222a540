// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.server.tenancy.OrganisationId;
import java.util.UUID;

/**
 * An attempt is over and what counts is settled. Published inside the transaction that settles it,
 * once an attempt: a listener that writes does so in that transaction.
 */
public record AttemptSubmitted(UUID attempt, OrganisationId organisation) {}
