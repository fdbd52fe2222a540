// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.service;

import dev.assay.probes.ProbeGroup;

/**
 * A group of probes in one run.
 *
 * @param promised whether the solution promises to pass all of it
 * @param passed of its probes
 * @param all its probes that count
 */
public record GroupCount(ProbeGroup group, boolean promised, int passed, int all) {}
