// SPDX-License-Identifier: Apache-2.0
/** From the grades of an attempt to an ability with its error, and the evidence it rests on. */
@NullMarked
package dev.assay.server.scoring;

import org.jspecify.annotations.NullMarked;
