// SPDX-License-Identifier: Apache-2.0
/**
 * An organisation's language models: where they are, what they cost, and every question they were
 * asked.
 *
 * <p>Other features ask through {@link dev.assay.server.connection.ModelCalls}, in the web process
 * and in a grader alike.
 */
@NullMarked
package dev.assay.server.connection;

import org.jspecify.annotations.NullMarked;
