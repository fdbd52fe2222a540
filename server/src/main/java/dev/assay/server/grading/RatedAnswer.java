// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.grading;

import java.util.UUID;

/** One save of one item of an attempt, which is what people rate. */
public record RatedAnswer(UUID attempt, int position, String writer, long seq) {}
