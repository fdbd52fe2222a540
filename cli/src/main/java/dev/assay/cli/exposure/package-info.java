// SPDX-License-Identifier: Apache-2.0
/** Judges answers of language models that were recorded elsewhere. */
@NullMarked
package dev.assay.cli.exposure;

import org.jspecify.annotations.NullMarked;
