// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.account;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whether a text can be mailed to: one address, no display name, with a domain. */
public final class EmailAddress {
  private static final int MAX_LENGTH = 254;

  private EmailAddress() {}

  public static boolean valid(String text) {
    if (text.length() > MAX_LENGTH || !text.contains("@")) {
      return false;
    }
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      return address.getAddress().equals(text) && text.indexOf('@') < text.length() - 1;
    } catch (AddressException e) {
      return false;
    }
  }
}
