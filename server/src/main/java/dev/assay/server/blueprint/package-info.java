// SPDX-License-Identifier: Apache-2.0
/** Tests: what they must measure, the forms assembled from the bank, their versions and rules. */
@NullMarked
package dev.assay.server.blueprint;

import org.jspecify.annotations.NullMarked;
