// SPDX-License-Identifier: Apache-2.0
/**
 * How well language models solve the items: from models that sat tests here, and from answers that
 * were recorded elsewhere and judged.
 */
@NullMarked
package dev.assay.server.exposure;

import org.jspecify.annotations.NullMarked;
