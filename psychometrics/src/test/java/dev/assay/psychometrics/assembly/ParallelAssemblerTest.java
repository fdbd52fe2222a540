// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import static dev.assay.psychometrics.assembly.BankFixture.hasEnemies;
import static dev.assay.psychometrics.assembly.BankFixture.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.psychometrics.assembly.AssemblyResult.Assembled;
import dev.assay.psychometrics.assembly.AssemblyResult.Conflict;
import dev.assay.psychometrics.simulation.Seed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParallelAssemblerTest {
  private static final Aim AIM = Aim.at(0.5);
  private static final List<Double> ALIKE = List.of(-0.5, 0.5, 1.5);

  @Test
  void three_forms_without_common_items_measure_alike_and_meet_everything() {
    List<FormItem> bank = BankFixture.bank(120, Seed.generator(1));
    List<Requirement> requirements =
        List.of(
            new Requirement.Length(12, 12),
            new Requirement.Minutes(22),
            new Requirement.Count("skill", "s0", 2, 4),
            new Requirement.Count("skill", "s1", 2, 4),
            new Requirement.Count("key", "k0", 3, 5));
    var result =
        (Assembled)
            new ParallelAssembler(bank, requirements, AIM, 3, 0, ALIKE)
                .within(Duration.ofSeconds(4))
                .assemble();
    assertThat(result.forms()).hasSize(3);
    for (Form form : result.forms()) {
      assertThat(requirements).allMatch(requirement -> holds(requirement, form));
      assertThat(hasEnemies(form)).isFalse();
    }
    Set<FormItem> different = new HashSet<>();
    result.forms().forEach(form -> different.addAll(form.items()));
    assertThat(different).hasSize(36);
    assertThat(result.gap()).isLessThan(0.03);
    assertThat(result.difference()).isLessThan(0.05 * result.worth());
    for (double theta : ALIKE) {
      assertThat(result.forms().getFirst().information(theta))
          .isCloseTo(
              result.forms().getLast().information(theta), within(result.difference() + 1e-9));
    }
  }

  @Test
  void forms_share_as_many_items_as_they_may() {
    List<FormItem> bank = BankFixture.bank(30, Seed.generator(2));
    List<Requirement> requirements = List.of(new Requirement.Length(8, 8));
    var apart = assembled(bank, requirements, 0);
    var sharing = assembled(bank, requirements, 3);
    Set<FormItem> shared = new HashSet<>(sharing.forms().getFirst().items());
    shared.retainAll(sharing.forms().getLast().items());
    assertThat(shared).hasSizeLessThanOrEqualTo(3);
    assertThat(sharing.worth()).isGreaterThan(apart.worth());
  }

  @Test
  void a_bank_too_small_for_all_forms_is_a_conflict() {
    List<FormItem> bank = BankFixture.bank(30, Seed.generator(3));
    Requirement length = new Requirement.Length(16, 16);
    assertThat(new ParallelAssembler(bank, List.of(length), AIM, 2, 0, ALIKE).assemble())
        .isEqualTo(new Conflict(List.of(length)));
  }

  private static Assembled assembled(
      List<FormItem> bank, List<Requirement> requirements, int overlap) {
    return (Assembled)
        new ParallelAssembler(bank, requirements, AIM, 2, overlap, ALIKE)
            .within(Duration.ofSeconds(2))
            .assemble();
  }
}
