// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.paired;

import org.jspecify.annotations.NullMarked;
