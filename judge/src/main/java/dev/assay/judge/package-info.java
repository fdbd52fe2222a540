// SPDX-License-Identifier: Apache-2.0
/** Languages, problem packages and verdicts. */
@NullMarked
package dev.assay.judge;

import org.jspecify.annotations.NullMarked;
