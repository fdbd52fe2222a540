// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One version for all of our scripts, as they import each other by relative address: the address of
 * each changes when any of them does.
 */
final class ScriptVersion {
  private ScriptVersion() {}

  static String current() {
    try {
      Resource[] scripts =
          new PathMatchingResourcePatternResolver().getResources("classpath:/assets/*/*.js");
      Arrays.sort(scripts, Comparator.comparing(ScriptVersion::address));
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Resource script : scripts) {
        sha256.update(script.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(sha256.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String address(Resource script) {
    try {
      return script.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
