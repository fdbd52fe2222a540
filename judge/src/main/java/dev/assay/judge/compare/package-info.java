// SPDX-License-Identifier: Apache-2.0
/** The default output validator of the problem package format, and how two outputs differ. */
@NullMarked
package dev.assay.judge.compare;

import org.jspecify.annotations.NullMarked;
