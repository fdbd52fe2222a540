// SPDX-License-Identifier: Apache-2.0
/**
 * Runs probes in a process of their own: reads a plan, asks whoever started it whether the service
 * is still there, and writes a report a line.
 */
@NullMarked
package dev.assay.probes.run;

import org.jspecify.annotations.NullMarked;
