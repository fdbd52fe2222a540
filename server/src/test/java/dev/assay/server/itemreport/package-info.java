// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.itemreport;

import org.jspecify.annotations.NullMarked;
