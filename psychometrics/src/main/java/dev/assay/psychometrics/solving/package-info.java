// SPDX-License-Identifier: Apache-2.0
/**
 * How often language models solve something, from several runs of several models: the model is what
 * was sampled, its runs only say more about it.
 */
@NullMarked
package dev.assay.psychometrics.solving;

import org.jspecify.annotations.NullMarked;
