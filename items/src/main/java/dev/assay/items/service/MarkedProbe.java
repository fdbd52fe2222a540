// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.probes.ProbeGroup;

/**
 * A probe of an item, whoever wrote it.
 *
 * @param id what its outcome is reported by
 * @param weight marks; 0 for a guard
 * @param says what it means when it passes
 */
public record MarkedProbe(String id, ProbeGroup group, int weight, String says) {}
