// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.account.EmailAddress;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The people in a pasted or uploaded table: a name and an e-mail address in each row, in either
 * order, separated by comma, semicolon or tab; a header row is recognised. Good rows are kept
 * whatever the others hold.
 *
 * @param people the rows that can be invited, each address once
 * @param badRows the others, each with its number and what is wrong with it
 */
record InviteeList(List<Row> people, List<BadRow> badRows) {
  static final int MAX_ROWS = 2_000;

  /** A person and the row, from 1, that names them. */
  record Row(long number, Invitee invitee) {}

  /**
   * @param problem a message key
   */
  record BadRow(long number, String text, String problem) {}

  InviteeList {
    people = List.copyOf(people);
    badRows = List.copyOf(badRows);
  }

  static InviteeList parse(String table) {
    String text = table.startsWith("\uFEFF") ? table.substring(1) : table;
    List<Row> people = new ArrayList<>();
    List<BadRow> bad = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (CSVParser parser = format(text).parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        long number = record.getRecordNumber();
        if (isBlank(record) || (number == 1 && isHeader(record))) {
          continue;
        }
        Optional<String> problem = problem(record, seen, people.size());
        if (problem.isPresent()) {
          bad.add(new BadRow(number, shown(record), problem.get()));
        } else {
          people.add(new Row(number, invitee(record)));
        }
      }
    } catch (UncheckedIOException | IOException e) {
      bad.add(new BadRow(people.size() + bad.size() + 1L, "", "invitation.row.unreadable"));
    }
    return new InviteeList(people, bad);
  }

  private static CSVFormat format(String text) {
    String firstLine = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char separator = firstLine.indexOf('\t') >= 0 ? '\t' : firstLine.indexOf(';') >= 0 ? ';' : ',';
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setIgnoreSurroundingSpaces(true)
        .setIgnoreEmptyLines(false)
        .get();
  }

  private static boolean isBlank(CSVRecord record) {
    return record.stream().allMatch(String::isBlank);
  }

  private static boolean isHeader(CSVRecord record) {
    return record.stream().noneMatch(cell -> cell.contains("@"))
        && record.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains("mail"));
  }

  private static Optional<String> problem(CSVRecord record, Set<String> seen, int soFar) {
    if (soFar >= MAX_ROWS) {
      return Optional.of("invitation.row.too-many");
    }
    Optional<String> email = email(record);
    if (email.isEmpty() || !EmailAddress.valid(email.get())) {
      return Optional.of("invitation.row.email");
    }
    if (name(record).length() > Invitee.MAX_NAME) {
      return Optional.of("invitation.row.name-long");
    }
    return seen.add(email.get()) ? Optional.empty() : Optional.of("invitation.row.twice");
  }

  private static Invitee invitee(CSVRecord record) {
    String email = email(record).orElseThrow();
    String name = name(record);
    return new Invitee(
        name.isBlank() ? email.substring(0, email.indexOf('@')) : name, Optional.of(email));
  }

  /** The first cell with an @; {@code Ada Lovelace <ada@example.org>} gives the address alone. */
  private static Optional<String> email(CSVRecord record) {
    return record.stream()
        .filter(cell -> cell.contains("@"))
        .findFirst()
        .map(cell ->
            cell.contains("<") && cell.endsWith(">")
                ? cell.substring(cell.indexOf('<') + 1, cell.length() - 1)
                : cell)
        .map(address -> address.strip().toLowerCase(Locale.ROOT));
  }

  private static String name(CSVRecord record) {
    String beside =
        record.stream().filter(cell -> !cell.contains("@")).findFirst().orElse("").strip();
    if (!beside.isEmpty()) {
      return printable(beside);
    }
    return record.stream()
        .filter(cell -> cell.contains("@") && cell.contains("<"))
        .findFirst()
        .map(cell -> printable(cell.substring(0, cell.indexOf('<'))))
        .orElse("");
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static String shown(CSVRecord record) {
    String row = printable(String.join(", ", record.toList()));
    return row.length() > 120 ? row.substring(0, 120) + "…" : row;
  }
}
