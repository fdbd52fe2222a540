// SPDX-License-Identifier: Apache-2.0
package dev.assay.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {

  @Test
  void a_whole_manifest_is_read_without_a_finding() {
    ReadItem read =
        ItemFixture.choice()
            .edit(
                "item.yaml",
                "minutes: 2",
                "minutes: 1.5\nversions: [PostgreSQL 18]\nenemies: [other-item]")
            .read();

    assertThat(read.findings()).isEmpty();
    Manifest manifest = read.document().orElseThrow().manifest();
    assertThat(manifest.type()).isEqualTo("choice");
    assertThat(manifest.level()).isEqualTo(Level.ANALYSE);
    assertThat(manifest.seniority()).isEqualTo(Seniority.MID);
    assertThat(manifest.minutes()).isEqualTo(1.5);
    assertThat(manifest.versions()).containsExactly("PostgreSQL 18");
    assertThat(manifest.enemies()).containsExactly("other-item");
    assertThat(manifest.thresholds()).containsExactly(1.0);
    assertThat(manifest.references())
        .containsExactly(new Reference("The manual, chapter 1", "https://example.org/manual"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: choice      | type: riddle     | item.yaml:1 type             | must be one of choice, code, prompt, regression",
        "level: analyse    | level: guess     | item.yaml:4 level            | must be one of recall, apply, analyse, design",
        "seniority: mid    | seniority: guru  | item.yaml:5 seniority        | must be one of junior, mid, senior",
        "difficulty: 55    | difficulty: 100  | item.yaml:6 difficulty       | must be from 1 to 99",
        "difficulty: 55    | difficulty: hard | item.yaml:6 difficulty       | must be a number",
        "difficulty: 55    | difficulty: 5.5  | item.yaml:6 difficulty       | must be a whole number",
        "minutes: 2        | minutes: 500     | item.yaml:7 minutes          | must be from 0.25 to 120",
        "minutes: 2        | minuets: 2       | item.yaml:1 minutes          | is missing",
        "minutes: 2        | minuets: 2       | item.yaml:7 minuets          | is not a field here",
        "minutes: 2        | practice: maybe  | item.yaml:7 practice         | must be true or false",
        "skill: backend.sql| skill: cooking   | item.yaml:3 skill            | not a node of skills.yaml",
        "https://example   | javascript:x     | item.yaml:10 references[0].url | must be an http or https address",
        "title: For lists only | title: ''     | item.yaml:2 title            | is empty",
        "level: analyse    | title: Again     | item.yaml:4 title            | is given twice",
        "minutes: 2        | score: {thresholds: [1.0, 0.5]} | item.yaml:7 score.thresholds | must ascend",
        "minutes: 2        | score: {thresholds: []} | item.yaml:7 score.thresholds | must have one to five",
        "minutes: 2        | enemies: [../x]  | item.yaml:7 enemies          | is not the name of an item's folder",
        "minutes: 2        | minutes: [2]     | item.yaml:7 minutes          | must be a single value",
        "minutes: 2        | enemies: all     | item.yaml:7 enemies          | must be a list",
      })
  void a_mistake_is_named_with_its_place(String right, String wrong, String where, String what) {
    ReadItem read = ItemFixture.choice().edit("item.yaml", right, wrong).read();

    assertThat(read.findings())
        .anySatisfy(finding -> {
          assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
          assertThat(finding.where()).isEqualTo(where);
          assertThat(finding.message()).contains(what);
        });
    assertThat(read.document()).isEmpty();
  }

  @Test
  void what_is_not_yaml_is_named_with_its_line() {
    assertThat(ItemFixture.choice().with("item.yaml", "type: choice\ntitle: [\n").read().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.where()).startsWith("item.yaml:"));
    assertThat(ItemFixture.choice().with("item.yaml", "- a\n- b\n").read().findings()).hasSize(1);
    assertThat(ItemFixture.choice().with("item.yaml", "").read().findings()).hasSize(1);
    assertThat(ItemFixture.choice().without("item.yaml").read().findings()).hasSize(1);
  }

  @Test
  void a_yaml_bomb_is_a_finding() {
    String deep = "a: " + "[".repeat(200_000);
    assertThat(ItemFixture.choice().with("item.yaml", deep).read().findings()).isNotEmpty();
    String shared = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: &d {e: *d}\ntype: choice\n";
    assertThat(ItemFixture.choice().with("item.yaml", shared).read().findings()).isNotEmpty();
  }

  @Test
  void every_problem_is_reported_at_once() {
    ReadItem read =
        ItemFixture.choice()
            .edit("item.yaml", "level: analyse", "level: guess")
            .edit("item.yaml", "minutes: 2", "minutes: -1")
            .without("stem.md")
            .read();
    assertThat(read.findings()).hasSize(3);
  }
}
