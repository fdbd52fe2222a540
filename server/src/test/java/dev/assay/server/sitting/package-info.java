// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.sitting;

import org.jspecify.annotations.NullMarked;
