// SPDX-License-Identifier: Apache-2.0
/**
 * Asking candidates to sit a test: by link, by mail, by the hundred; reminding, moving, cancelling.
 */
@NullMarked
package dev.assay.server.invitation;

import org.jspecify.annotations.NullMarked;
