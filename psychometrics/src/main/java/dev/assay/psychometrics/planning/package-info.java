// SPDX-License-Identifier: Apache-2.0
/**
 * How right the shortlists of a test will be, before anybody sits it: {@link
 * dev.assay.psychometrics.planning.ShortlistStudy} invents pools of candidates, lets them sit the
 * test, and compares who is chosen with who should have been.
 */
@NullMarked
package dev.assay.psychometrics.planning;

import org.jspecify.annotations.NullMarked;
