// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.exposure;

import org.jspecify.annotations.NullMarked;
