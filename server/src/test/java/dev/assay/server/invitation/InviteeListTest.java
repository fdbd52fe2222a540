// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteeListTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lovelace,ada@example.org",
        "ada@example.org,Ada Lovelace",
        "Ada Lovelace;ADA@example.org",
        "Ada Lovelace\tada@example.org",
        "Ada Lovelace <ada@example.org>",
        "\uFEFFName,E-mail\r\nAda Lovelace,ada@example.org\r\n",
        "\n\nAda Lovelace , ada@example.org \n\n",
        "\"Ada Lovelace\",\"ada@example.org\""
      })
  void a_person_is_read_from_any_common_form(String table) {
    InviteeList list = InviteeList.parse(table);

    assertThat(list.badRows()).isEmpty();
    assertThat(list.people())
        .extracting(InviteeList.Row::invitee)
        .containsExactly(new Invitee("Ada Lovelace", Optional.of("ada@example.org")));
  }

  @ParameterizedTest
  @CsvSource({
    "'Ada', invitation.row.email",
    "'Ada,ada@', invitation.row.email",
    "'Ada,@example.org', invitation.row.email",
    "'Ada,a b@example.org', invitation.row.email"
  })
  void a_bad_row_is_reported_with_its_number_and_the_good_ones_are_kept(
      String row, String problem) {
    InviteeList list = InviteeList.parse("Bo,bo@example.org\n" + row + "\nCy,cy@example.org");

    assertThat(list.people()).extracting(p -> p.invitee().name()).containsExactly("Bo", "Cy");
    assertThat(list.badRows())
        .singleElement()
        .satisfies(bad -> {
          assertThat(bad.number()).isEqualTo(2);
          assertThat(bad.problem()).isEqualTo(problem);
        });
  }

  @Test
  void an_address_counts_once_whatever_its_case() {
    InviteeList list = InviteeList.parse("A,a@example.org\nB,A@Example.org");

    assertThat(list.people()).hasSize(1);
    assertThat(list.badRows())
        .extracting(InviteeList.BadRow::problem)
        .isEqualTo(List.of("invitation.row.twice"));
  }

  @Test
  void rows_past_the_limit_are_refused_by_name() {
    String table =
        IntStream.rangeClosed(1, InviteeList.MAX_ROWS + 1)
            .mapToObj(i -> "P" + i + ",p" + i + "@example.org")
            .collect(Collectors.joining("\n"));

    InviteeList list = InviteeList.parse(table);

    assertThat(list.people()).hasSize(InviteeList.MAX_ROWS);
    assertThat(list.badRows())
        .extracting(InviteeList.BadRow::number)
        .containsExactly(InviteeList.MAX_ROWS + 1L);
  }

  @Property
  void no_text_makes_it_throw_and_no_control_character_gets_into_a_name(@ForAll String table) {
    InviteeList list = InviteeList.parse(table);

    assertThat(list.people())
        .allSatisfy(p -> assertThat(p.invitee().name()).doesNotContainPattern("\\p{Cntrl}"));
  }
}
