// SPDX-License-Identifier: Apache-2.0
/**
 * The probes that ship: an author switches one on with a line and says where in the service it
 * looks. {@link dev.assay.probes.shipped.ShippedProbe} lists them with their settings. What each
 * proves, and what it cannot, is in docs/work-samples.md.
 */
@NullMarked
package dev.assay.probes.shipped;

import org.jspecify.annotations.NullMarked;
