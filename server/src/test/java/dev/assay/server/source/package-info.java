// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.source;

import org.jspecify.annotations.NullMarked;
