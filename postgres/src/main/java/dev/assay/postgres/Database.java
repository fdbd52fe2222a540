// SPDX-License-Identifier: Apache-2.0
package dev.assay.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database is and how to get in.
 *
 * @param url a JDBC URL
 */
public record Database(String url, String user, String password) {

  /** Opens a connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Without the password, so that it can stand in a log. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
