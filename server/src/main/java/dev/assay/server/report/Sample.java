// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.report;

import dev.assay.server.shortlist.ShortlistView;
import dev.assay.server.shortlist.Standing;
import dev.assay.server.shortlist.Standing.Progress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the figures speak of.
 *
 * @param invited everybody, whatever came of it
 * @param out who declined, was called off, or let the time pass
 * @param waiting who may still begin
 * @param working who sits the test now
 * @param handedIn with or without a score
 * @param scored who has a score
 * @param provisional of them, whose score rests on authors' estimates
 * @param form of them, who sat the version that this report is about
 * @param first when the first of those with a score handed in
 * @param last when the last of them did
 */
public record Sample(
    int invited,
    int out,
    int waiting,
    int working,
    int handedIn,
    int scored,
    int provisional,
    int form,
    Optional<Instant> first,
    Optional<Instant> last) {

  static Sample of(ShortlistView view, int form) {
    List<Standing> all = Stream.concat(view.ranked().stream(), view.unscored().stream()).toList();
    List<Instant> ends =
        view.ranked().stream().map(one -> one.scored().orElseThrow().submitted()).toList();
    return new Sample(
        all.size(),
        count(all, Progress.Out.class),
        count(all, Progress.Invited.class),
        count(all, Progress.Running.class),
        count(all, Progress.Grading.class) + ends.size(),
        ends.size(),
        (int)
            view.ranked().stream()
                .filter(one -> one.scored().orElseThrow().score().provisional())
                .count(),
        form,
        ends.stream().min(Comparator.naturalOrder()),
        ends.stream().max(Comparator.naturalOrder()));
  }

  private static int count(List<Standing> all, Class<? extends Progress> kind) {
    return (int) all.stream().filter(one -> kind.isInstance(one.progress())).count();
  }
}
