// SPDX-License-Identifier: Apache-2.0
/** Items that ask for tests of a contract between two services. */
@NullMarked
package dev.assay.items.regression;

import org.jspecify.annotations.NullMarked;
