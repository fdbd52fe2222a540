// SPDX-License-Identifier: Apache-2.0
/**
 * People, items, answers, times and cheats that are invented with a seed: for planning a test and
 * for testing everything that reads responses.
 *
 * <p>The same seed gives the same numbers on every machine: {@link
 * dev.assay.psychometrics.simulation.Seed} names the generator, and nothing depends on threads.
 */
@NullMarked
package dev.assay.psychometrics.simulation;

import org.jspecify.annotations.NullMarked;
