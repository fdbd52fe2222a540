// SPDX-License-Identifier: Apache-2.0
/**
 * Answers of several files: what a candidate starts from, what may be done with it, and what became
 * of it. Shared by all item types whose answer is a project; JSON is the server's business.
 */
@NullMarked
package dev.assay.items.project;

import org.jspecify.annotations.NullMarked;
