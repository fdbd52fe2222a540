// SPDX-License-Identifier: Apache-2.0
/** The web application and the grader: one package per feature. */
@NullMarked
package dev.assay.server;

import org.jspecify.annotations.NullMarked;
