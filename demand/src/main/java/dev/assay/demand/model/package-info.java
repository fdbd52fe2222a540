// SPDX-License-Identifier: Apache-2.0
/** Sentences as vectors: a small language model that runs on this machine's processor. */
@NullMarked
package dev.assay.demand.model;

import org.jspecify.annotations.NullMarked;
