// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import dev.assay.server.tenancy.OrganisationId;
import java.util.UUID;

/**
 * Every item of an attempt has its grade, or has failed us so often that the score goes on without
 * it. Published inside the transaction that made it so; may come again for the same attempt, when
 * such an item is graded after all or a late answer is let count.
 */
public record AttemptGraded(UUID attempt, OrganisationId organisation) {}
