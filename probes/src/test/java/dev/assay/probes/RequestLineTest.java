// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A request in one line of a package's settings. */
class RequestLineTest {

  @Test
  void a_value_is_encoded_for_where_it_stands() {
    RequestLine line =
        RequestLine.parse("POST /notes/${id}?q=${id} {\"text\": \"${id}\"}").with("id", "a\"/ b");
    assertThat(line.address()).isEqualTo("/notes/a%22%2F%20b?q=a%22%2F%20b");
    assertThat(line.body()).isEqualTo("{\"text\": \"a\\\"/ b\"}");
  }

  @Test
  void encoded_text_stands_in_the_address_as_it_is() {
    RequestLine line = RequestLine.parse("GET /files/${name}").withEncoded("name", "..%2Fetc");
    assertThat(line.address()).isEqualTo("/files/..%2Fetc");
  }

  @Test
  void its_variables_are_known_before_it_is_sent() {
    assertThat(RequestLine.parse("PUT /a/${id} {\"t\": \"${text}\"}").variables())
        .containsExactly("id", "text");
  }

  @Test
  void a_line_that_is_no_request_is_refused() {
    assertThatThrownBy(() -> RequestLine.parse("FETCH /a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("METHOD /path");
    assertThatThrownBy(() -> RequestLine.parse("GET a")).hasMessageContaining("METHOD /path");
  }
}
