// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import java.util.UUID;

/**
 * A candidate whose attempt runs was given more time. Published in the granting transaction, in
 * which the attempt moves its deadline.
 *
 * @param before the multiplier of the test's time so far
 * @param now the new one, larger
 */
public record ExtraTimeGranted(UUID invitation, double before, double now) {}
