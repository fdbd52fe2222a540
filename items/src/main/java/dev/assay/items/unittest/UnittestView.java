// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.unittest;

import dev.assay.items.CandidateView;
import dev.assay.items.project.ProjectView;

/**
 * What a candidate sees of a unittest item.
 *
 * @param statementHtml what the program is to do, and how tests call it
 * @param language that tests are written in, by the judge's name
 * @param shown whether a correct version is in the project, read-only
 * @param correct how many versions there are on which a suite must pass
 * @param faulty how many versions there are to catch
 * @param seconds of processor time that one run may take
 * @param megabytes of memory that one run may use
 */
public record UnittestView(
    String statementHtml,
    String language,
    boolean shown,
    int correct,
    int faulty,
    double seconds,
    int megabytes,
    ProjectView project)
    implements CandidateView {}
