// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import java.util.UUID;

/**
 * A language model that is asked to sit a test.
 *
 * @param model its name, as it is configured now
 * @param connection by which it is asked
 * @param simulated whether its answers are written down beforehand
 */
public record ModelGuest(String model, UUID connection, boolean simulated) {}
