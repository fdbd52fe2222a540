// SPDX-License-Identifier: Apache-2.0
/**
 * An organisation with tests and candidates to click through, made on the first start with --demo.
 */
@NullMarked
package dev.assay.server.demo;

import org.jspecify.annotations.NullMarked;
