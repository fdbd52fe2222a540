// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.likeness;

import org.jspecify.annotations.NullMarked;
