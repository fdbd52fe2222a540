// SPDX-License-Identifier: Apache-2.0
package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HostileProgramTest {

  @Test
  void there_are_many_in_many_languages_and_each_says_what_it_does() {
    var all = HostileProgram.all();
    assertThat(all).hasSizeGreaterThan(80).allSatisfy(p -> assertThat(p.what()).isNotBlank());
    assertThat(all.stream().map(HostileProgram::language).collect(Collectors.toSet()))
        .contains("c", "py", "sh", "java", "js", "go", "pl", "rb", "php", "rs");
    assertThat(all).filteredOn(HostileProgram::quick).hasSizeBetween(12, 24);
  }
}
