// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import java.time.Instant;

/**
 * What a model once answered, as it was kept.
 *
 * @param model as its server named it
 * @param simulated whether its answers are written down beforehand
 */
public record KeptAnswer(String text, String model, boolean simulated, Instant at) {}
