// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of every transaction whose rows it may touch, for the row-level
 * policies to hold to. The setting ends with the transaction.
 */
final class TenantTransactions extends JdbcTransactionManager {

  TenantTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(Connection connection, TransactionDefinition how)
      throws SQLException {
    super.prepareTransactionalConnection(connection, how);
    String sql = "select set_config('assay.organisation', ?, true)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, Tenancy.setting().orElse(""));
      statement.execute();
    }
  }
}
