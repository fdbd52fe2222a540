// SPDX-License-Identifier: Apache-2.0
/** Tests of tests: assembly, versions, the designer. */
@NullMarked
package dev.assay.server.blueprint;

import org.jspecify.annotations.NullMarked;
