// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import java.util.UUID;

/**
 * A candidate was given more time than others have. Published in the granting transaction; an
 * attempt that runs already moves its deadline.
 */
public record ExtraTimeGranted(UUID invitation, double timeMultiplier) {}
