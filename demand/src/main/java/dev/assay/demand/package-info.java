// SPDX-License-Identifier: Apache-2.0
/** Job ads: read from what people have, as text and facts. Pure Java, nothing is fetched. */
@NullMarked
package dev.assay.demand;

import org.jspecify.annotations.NullMarked;
