// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.rating;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * A test with answers that people rate. Public for its template alone.
 *
 * @param raters how many rate an answer of it; empty where what holds for all tests does
 */
public record RatedTest(UUID test, String name, OptionalInt raters) {}
