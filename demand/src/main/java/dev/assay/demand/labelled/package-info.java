// SPDX-License-Identifier: Apache-2.0
/** How well skills are found, measured on ads that people labelled. */
@NullMarked
package dev.assay.demand.labelled;

import org.jspecify.annotations.NullMarked;
