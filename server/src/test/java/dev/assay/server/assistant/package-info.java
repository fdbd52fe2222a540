// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.assistant;

import org.jspecify.annotations.NullMarked;
