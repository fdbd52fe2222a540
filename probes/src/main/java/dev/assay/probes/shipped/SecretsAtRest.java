// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.probes.Person;
import dev.assay.probes.Prerequisite;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes an account and looks for its password where the service keeps things: its files and its
 * database. As it is, as Base64, and as a hash without salt, which is looked up as fast.
 */
final class SecretsAtRest implements Check {
  private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");
  private static final int MOST = 16 << 20;
  private static final int LONGEST_ROW = 1_000_000;

  /** Cancelled, or tired of waiting for a lock. */
  private static final Set<String> LOCKED = Set.of("57014", "55P03");

  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      """;

  /** A row by the output functions of its types, which only PostgreSQL itself can define. */
  private static final String ROWS =
      """
      select length(line), left(line, %d) from (select format('%%s', t) as line from only %s t) lines
      """;

  @Override
  public String run(Bench bench) throws IOException, SQLException, GeneralSecurityException {
    Person person = bench.person();
    List<String> kept = new ArrayList<>(bench.surroundings().files().values());
    if (bench.surroundings().plan().database().isPresent()) {
      kept.add(rows(bench));
    }
    Prerequisite.that(
        kept.stream().anyMatch(content -> content.contains(person.name())),
        "the account is kept neither in the service's files nor in its database");
    for (Map.Entry<String, String> form : forms(person).entrySet()) {
      String wanted = form.getValue().toLowerCase(Locale.ROOT);
      if (kept.stream().anyMatch(content -> content.toLowerCase(Locale.ROOT).contains(wanted))) {
        throw new AssertionError("a password is kept " + form.getKey());
      }
    }
    return "the password of a new account was not found at rest in a form that can be looked up";
  }

  private static Map<String, String> forms(Person person) throws GeneralSecurityException {
    Map<String, String> forms = new LinkedHashMap<>();
    byte[] password = person.password().getBytes(UTF_8);
    forms.put("as it is", person.password());
    forms.put("as Base64", Base64.getEncoder().encodeToString(password));
    forms.put("in hexadecimal", HexFormat.of().formatHex(password));
    for (String hash : HASHES) {
      byte[] digest = MessageDigest.getInstance(hash).digest(password);
      forms.put("as " + hash + " without salt", HexFormat.of().formatHex(digest));
      forms.put(
          "as " + hash + " without salt, in Base64", Base64.getEncoder().encodeToString(digest));
    }
    return forms;
  }

  /**
   * Every row of every table of the service, as text. Whatever the service may have put into the
   * database, casts of its own types among it, is not called: that would be with the rights of
   * whoever asks.
   */
  private static String rows(Bench bench) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection database = bench.surroundings().database();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false); // else all rows of a table come at once
      statement.setFetchSize(10);
      List<String> tables = new ArrayList<>();
      try (ResultSet names = statement.executeQuery(TABLES)) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery(ROWS.formatted(LONGEST_ROW, table))) {
          while (rows.next()) {
            all.append(rows.getString(2)).append('\n');
            if (rows.getLong(1) > LONGEST_ROW || all.length() > MOST) {
              throw new AssertionError("the service keeps too much in its tables to be read");
            }
          }
        }
      }
    } catch (SQLException e) {
      if (LOCKED.contains(String.valueOf(e.getSQLState()))) {
        throw new AssertionError("the service locks its tables for good", e);
      }
      throw e;
    }
    return all.toString();
  }
}
