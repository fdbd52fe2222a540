// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's mail server.
 *
 * @param host empty when mail is to stay in the outbox
 * @param user empty for a server that asks for none
 * @param startTls whether the connection must be encrypted
 * @param from the sender of all mail
 */
@ConfigurationProperties("assay.smtp")
record SmtpSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("true") boolean startTls,
    @DefaultValue("assay@localhost") String from) {

  boolean configured() {
    return !host.isBlank();
  }

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + "]";
  }
}
