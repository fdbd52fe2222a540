// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

/**
 * A part of a sentence that says one thing about its skills.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param sentence the number of its sentence, so that parts of one are known
 * @param section what the heading above says of everything below it
 */
record Clause(int start, int end, int sentence, Section section) {

  /** What a heading says of the lines below it. */
  enum Section {
    JOB,
    NICE,
    /** About the company and what it offers: nobody is asked to know what is named here. */
    COMPANY
  }

  String in(String text) {
    return text.substring(start, end);
  }
}
