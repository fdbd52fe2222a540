// SPDX-License-Identifier: Apache-2.0
/**
 * Language models sit tests: through the API that candidates have, an item at a time, with what a
 * candidate reads and nothing else.
 */
@NullMarked
package dev.assay.server.sitting;

import org.jspecify.annotations.NullMarked;
