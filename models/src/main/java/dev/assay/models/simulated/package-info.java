// SPDX-License-Identifier: Apache-2.0
/**
 * A server of the chat API whose answers are written down: for tests, for the demo, and for authors
 * without a model. Its models' names begin with {@code simulated}, so that whatever it says is
 * labelled wherever it is shown.
 */
@NullMarked
package dev.assay.models.simulated;

import org.jspecify.annotations.NullMarked;
