// SPDX-License-Identifier: Apache-2.0
/** Has a model sit a test at a running Assay, over its API. */
@NullMarked
package dev.assay.cli.candidate;

import org.jspecify.annotations.NullMarked;
