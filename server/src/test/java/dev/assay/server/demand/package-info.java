// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.demand;

import org.jspecify.annotations.NullMarked;
