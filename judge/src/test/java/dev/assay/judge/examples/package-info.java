// SPDX-License-Identifier: Apache-2.0
/**
 * How to use the sandbox and the judge, in steps: read them in order. Each shows a wrong way and a
 * right way, compiles with the build and runs with its tests.
 */
@NullMarked
package dev.assay.judge.examples;

import org.jspecify.annotations.NullMarked;
