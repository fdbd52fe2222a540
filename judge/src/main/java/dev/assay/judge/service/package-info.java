// SPDX-License-Identifier: Apache-2.0
/** What runs beside a candidate's service, each in a cell of its own on one network. */
@NullMarked
package dev.assay.judge.service;

import org.jspecify.annotations.NullMarked;
