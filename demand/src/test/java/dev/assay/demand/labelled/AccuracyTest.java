// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.demand.ShippedWords;
import dev.assay.demand.skills.FoundSkill;
import dev.assay.demand.skills.SkillFinder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floor of what docs/demand.md reports. */
class AccuracyTest {

  @Test
  void at_least_200_ads_are_labelled_with_skills_that_exist() throws IOException {
    List<LabelledAd> ads = ShippedWords.ads();
    var tree = ShippedWords.tree();
    var words = ShippedWords.words();
    assertThat(ads).hasSizeGreaterThanOrEqualTo(200);
    assertThat(ads).extracting(LabelledAd::id).doesNotHaveDuplicates();
    assertThat(ads.stream().flatMap(ad -> ad.skills().keySet().stream()).distinct())
        .allMatch(skill ->
            skill.startsWith(FoundSkill.OUTSIDE)
                ? words.outsideName(skill).isPresent()
                : tree.find(skill).isPresent());
  }

  @Test
  void words_alone_find_most_skills_of_ads_they_were_not_tuned_on() throws IOException {
    List<LabelledAd> reported = ShippedWords.ads().stream().filter(ad -> !ad.forTuning()).toList();
    Accuracy accuracy = Accuracy.of(SkillFinder.byWords(ShippedWords.words()), reported);
    assertThat(accuracy.microPrecision().value()).isGreaterThan(0.85);
    assertThat(accuracy.microRecall().value()).isGreaterThan(0.75);
  }
}
