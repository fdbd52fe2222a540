// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.probes.postman.PostmanCollection.Request;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What is read of a collection before Newman runs it, and what is refused. */
class PostmanCollectionTest {

  @Test
  void a_request_has_the_tests_of_its_folders_and_its_own() {
    String folder =
        """
        {"name": "Bees", "event": [%s], "item": [
          {"name": "Hive", "request": {"url": {"raw": "{{baseUrl}}/hives"}}, "event": [%s]},
          {"name": "Swarm", "request": "{{baseUrl}}/swarms"}]}
        """
            .formatted(tests("pm.test('answers', f)"), tests("pm.test(\\\"is there\\\", f)"));
    String last = "{\"name\": \"Honey\", \"request\": {\"url\": \"{{baseUrl}}/honey\"}}";
    List<Request> requests = PostmanCollection.parse(collection(folder + "," + last)).requests();
    assertThat(requests).extracting(Request::name).containsExactly("Hive", "Swarm", "Honey");
    assertThat(requests.getFirst().tests()).containsExactly("answers", "is there");
    assertThat(requests.get(1).tests()).containsExactly("answers");
    assertThat(requests.getLast().tests()).isEmpty();
  }

  @Test
  void what_is_no_json_is_named_with_its_line() {
    refused("{\"info\": {},\n \"item\": oops}").hasMessageContaining("line 2, column");
  }

  @Test
  void another_format_and_an_empty_collection_are_refused() {
    refused("{\"info\": {\"schema\": \"/collection/v1.0\"}}").hasMessageContaining("v2.1");
    refused(collection("")).hasMessage("has no request");
    refused(" ".repeat(PostmanCollection.LONGEST + 1)).hasMessageContaining("longer than");
    String one = "{\"name\": \"a\", \"request\": \"{{baseUrl}}/a\"}";
    refused(collection(String.join(",", Collections.nCopies(101, one))))
        .hasMessage("has more than 100 requests");
  }

  @Test
  void nothing_is_fetched_from_elsewhere_and_no_file_is_sent() {
    refused(item("\"request\": \"http://example.org/a\"")).hasMessageContaining("{{baseUrl}}");
    refused(item("\"request\": {\"url\": \"{{baseUrl}}/a\", \"body\": {\"mode\": \"file\"}}"))
        .hasMessage("\"Hive\" sends a file: only what is in the collection itself can be sent");
    refused(
            item(
                "\"request\": {\"url\": \"{{baseUrl}}\", \"body\": {\"mode\": \"formdata\","
                    + " \"formdata\": [{\"key\": \"f\", \"type\": \"file\", \"src\":"
                    + " \"/etc/passwd\"}]}}"))
        .hasMessageContaining("sends a file");
    refused(
            item(
                "\"request\": \"{{baseUrl}}/a\", \"event\": [{\"listen\": \"test\","
                    + " \"script\": {\"src\": \"http://example.org/a.js\"}}]"))
        .hasMessageContaining("(src)");
  }

  @Test
  void a_test_that_cannot_be_read_is_named_with_its_request() {
    refused(item("\"request\": \"{{baseUrl}}/a\", \"event\": [" + tests("pm.test(name, f)") + "]"))
        .hasMessage("\"Hive\" has a pm.test that is not written as pm.test(\"name\", ...)");
  }

  private static String tests(String script) {
    return "{\"listen\": \"test\", \"script\": {\"exec\": [\"" + script + "\"]}}";
  }

  private static String item(String fields) {
    return collection("{\"name\": \"Hive\", " + fields + "}");
  }

  private static String collection(String items) {
    return "{\"info\": {\"schema\": \"https://schema.getpostman.com/json/collection/v2.1.0/\"},"
        + " \"item\": ["
        + items
        + "]}";
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(String json) {
    return assertThatThrownBy(() -> PostmanCollection.parse(json))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
