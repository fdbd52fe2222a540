// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.calibration;

import dev.assay.items.Seniority;

/**
 * The people who sat one seniority's tests, as a calibration found them.
 *
 * @param mean of their abilities, and the standard deviation
 * @param assumed whether these are those of the scale: it is these people who give it
 */
public record People(
    Seniority seniority, int persons, double mean, double standardDeviation, boolean assumed) {}
