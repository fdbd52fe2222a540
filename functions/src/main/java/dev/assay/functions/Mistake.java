// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

/**
 * What is wrong with a signature or a test case.
 *
 * @param line from 1
 */
public record Mistake(int line, String message) {}
