// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdReaderTest {
  private static final String POSTING =
      """
      {"@context": "https://schema.org/", "@type": "JobPosting", "title": "Java Developer",
       "description": "<p>You write <b>Java</b>.</p><ul><li>Kafka</li><li>SQL &amp; more</li></ul>",
       "datePosted": "2026-03-02T08:00:00Z",
       "hiringOrganization": {"@type": "Organization", "name": "Tidewell"},
       "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress",
         "addressLocality": "Dublin", "addressCountry": {"@type": "Country", "name": "Ireland"}}},
       "jobLocationType": "TELECOMMUTE",
       "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": {
         "@type": "QuantitativeValue", "minValue": 70000, "maxValue": "90000", "unitText": "YEAR"}}}
      """;

  private static List<JobAd> read(String name, String text) {
    return AdReader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_posting_of_schema_org_is_read_with_all_it_says() {
    JobAd ad = read("jobs.json", POSTING).getFirst();
    assertThat(ad.title()).isEqualTo("Java Developer");
    assertThat(ad.company()).isEqualTo("Tidewell");
    assertThat(ad.place()).isEqualTo("Dublin, Ireland");
    assertThat(ad.text()).isEqualTo("You write Java.\n- Kafka\n- SQL & more");
    assertThat(ad.posted()).contains(LocalDate.of(2026, 3, 2));
    assertThat(ad.remote()).contains(Remote.REMOTE);
    assertThat(ad.salary()).contains(new Salary(70_000, 90_000, "EUR", Salary.Period.YEAR));
  }

  @Test
  void a_country_may_be_a_code_and_gives_its_currency_to_a_salary_that_names_none() {
    String posting =
        POSTING
            .replace("{\"@type\": \"Country\", \"name\": \"Ireland\"}", "\"ie\"")
            .replace("\"currency\": \"EUR\", ", "");
    JobAd ad = read("jobs.json", posting).getFirst();
    assertThat(ad.place()).isEqualTo("Dublin, Ireland");
    assertThat(ad.salary()).contains(new Salary(70_000, 90_000, "EUR", Salary.Period.YEAR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cork, Ireland | Ireland",
        "Remote (Germany) | Germany",
        "Leeds, UK | United Kingdom",
        "Austin, TX, USA | United States",
        "Dublin, Ireland; Berlin, Germany | Ireland",
        "Belfast, Northern Ireland | United Kingdom",
        "Denver, CO | none",
        "Newark, New Jersey | none",
        "Remote, Europe | none",
        "join us | none",
      })
  void the_country_of_a_place_is_the_one_that_it_names(String place, String country) {
    assertThat(Countries.in(place).orElse("none")).isEqualTo(country);
  }

  @Test
  void postings_are_found_in_lists_in_graphs_and_in_the_scripts_of_a_page() {
    assertThat(read("list.json", "[" + POSTING + "," + POSTING + "]")).hasSize(2);
    assertThat(read("graph.jsonld", "{\"@graph\": [{\"@type\": \"WebSite\"}," + POSTING + "]}"))
        .hasSize(1);
    String page =
        "<!DOCTYPE html><html><head><script type=\"application/ld+json\">"
            + POSTING
            + "</script></head><body>Cookies?</body></html>";
    assertThat(read("page.html", page)).extracting(JobAd::title).containsExactly("Java Developer");
  }

  @Test
  void a_table_is_read_by_the_names_of_its_columns() {
    String csv =
        """
        posted,title,text,salary,remote
        2026-05-01,Node developer,"Node.js, and
        TypeScript",18000-23000 PLN month,hybrid
        """;
    JobAd ad = read("ads.csv", csv).getFirst();
    assertThat(ad.text()).isEqualTo("Node.js, and\nTypeScript");
    assertThat(ad.salary()).contains(new Salary(18_000, 23_000, "PLN", Salary.Period.MONTH));
    assertThat(ad.remote()).contains(Remote.HYBRID);
  }

  @Test
  void pasted_words_are_one_ad_whose_first_line_is_its_title() {
    JobAd ad =
        AdReader.pasted("Go developer\n\nCompany: Moth\nLocation: Oslo\nPosted: 2026-02-01\nGo.")
            .getFirst();
    assertThat(ad.title()).isEqualTo("Go developer");
    assertThat(ad.company()).isEqualTo("Moth");
    assertThat(ad.place()).isEqualTo("Oslo");
    assertThat(ad.posted()).contains(LocalDate.of(2026, 2, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.csv | title;text\\nx;y | a.csv:1 \"title;text\": is not a column here",
        "a.csv | title,company\\nx,y | a.csv:1 text: is missing in the header",
        "a.csv | title,text\\nx,y\\nz, | a.csv:3 text: is empty",
        "a.csv | title,text,posted\\nx,y,soon | a.csv:2 posted: must be a date like 2026-03-02, not"
            + " \"soon\"",
        "a.csv | title,text,salary\\nx,y,much | a.csv:2 salary: must be like 52000-60000 EUR year",
        "a.csv | title,text,remote\\nx,y,moon | a.csv:2 remote: must be office, hybrid or remote,"
            + " not \"moon\"",
        "a.csv | title,text\\n | a.csv: has no rows below its header",
        "a.json | {\\n\"a\": } | a.json:2: is not JSON",
        "a.json | {\"@type\": \"Person\"} | a.json: holds no JobPosting of schema.org",
        "a.json | [{\"@type\": \"JobPosting\", \"title\": \"x\"}] | a.json $[0].description: is"
            + " missing",
        "a.json | {\"@type\": \"JobPosting\", \"title\": \"x\", \"description\": \"y\","
            + " \"datePosted\": \"1.3.\"} | a.json $.datePosted: must be a date like",
        "a.txt | `   ` | a.txt: is empty",
      })
  void what_cannot_be_read_is_named_with_file_line_and_field(
      String file, String text, String message) {
    assertThatThrownBy(() -> read(file, text.replace("\\n", "\n")))
        .isInstanceOf(UnreadableAds.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void hostile_input_is_refused_or_made_harmless() {
    assertThatThrownBy(() -> read("deep.json", "[".repeat(100_000)))
        .isInstanceOf(UnreadableAds.class)
        .hasMessageStartingWith("deep.json:1: is not JSON");
    assertThatThrownBy(() -> AdReader.read("a.txt", new byte[] {(byte) 0xC3, (byte) 0x28}))
        .hasMessage("a.txt: is not text in UTF-8");
    assertThatThrownBy(() -> AdReader.read("a.txt", new byte[AdReader.MOST_BYTES + 1]))
        .hasMessage("a.txt: is larger than 8 MB");
    assertThatThrownBy(() -> read("a.txt", "x\n" + "y".repeat(AdReader.LONGEST_TEXT + 1)))
        .hasMessageContaining("is longer than 20000 characters");
    String many = "title,text\n" + "x,y\n".repeat(AdReader.MOST_ADS + 1);
    assertThatThrownBy(() -> read("many.csv", many)).hasMessage("many.csv: has more than 2000 ads");
    String nested = "<div>".repeat(20_000) + "SQL";
    assertThat(read("nested.txt", "Title\n" + nested).getFirst().text()).isEqualTo("SQL");
    String script = POSTING.replace("You write", "<script>alert(1)</script>&lt;script&gt;x()");
    assertThat(read("script.json", script).getFirst().text()).doesNotContain("alert", "<");
    String controls = POSTING.replace("Java Developer", "Java\\u0000\\u202e\\u0007 Developer");
    assertThat(read("c.json", controls).getFirst().title()).isEqualTo("Java Developer");
  }
}
